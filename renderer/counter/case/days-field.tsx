import { InputNumber } from 'antd'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { Field } from '../../ui/field.tsx'

type Range = ActionView['limits']['days']

/** Working days, with how many may be asked for. What is typed stays as typed: nothing else is ever sent in its place. */
export function DaysField(props: {
  readonly label: string
  readonly range: Range
  readonly value: number | null
  readonly onChange: (days: number | null) => void
  readonly autoFocus?: boolean
}) {
  const { label, range, value, onChange, autoFocus = false } = props
  const possible = isWithin(range, value)
  return (
    <Field label={label}>
      <InputNumber
        autoFocus={autoFocus}
        aria-label={label}
        precision={0}
        value={value}
        status={possible ? '' : 'error'}
        onChange={onChange}
      />
      {range && <span className={possible ? 'muted' : 'error-text'}>{` ${range.least}–${range.most}`}</span>}
    </Field>
  )
}

export function isWithin(range: Range, value: number | null): boolean {
  return range !== undefined && value !== null && value >= range.least && value <= range.most
}

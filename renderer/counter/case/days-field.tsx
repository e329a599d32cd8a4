import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { Field } from '../../ui/field.tsx'
import { NumberInput } from '../../ui/number-input.tsx'

type Range = ActionView['limits']['days']

/** Working days, with how many may be asked for. What is typed stays as typed: nothing else is ever sent in its place. */
export function DaysField(props: {
  readonly label: string
  readonly range: Range
  readonly value: number | undefined
  readonly onChange: (days: number | undefined) => void
  readonly autoFocus?: boolean
}) {
  const { label, range, value, onChange, autoFocus = false } = props
  const possible = isWithin(range, value)
  return (
    <Field label={label}>
      <NumberInput
        autoFocus={autoFocus}
        aria-label={label}
        aria-invalid={!possible}
        value={value}
        onChange={onChange}
      />
      {range && <span className={possible ? 'muted' : 'error-text'}>{` ${range.least}–${range.most}`}</span>}
    </Field>
  )
}

export function isWithin(range: Range, value: number | undefined): boolean {
  return range !== undefined && value !== undefined && value >= range.least && value <= range.most
}

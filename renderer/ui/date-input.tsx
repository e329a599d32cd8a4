import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './control.module.css'
import { Row } from './layout.tsx'

/** Whether this browser writes 2026-11-30. Dates that begin with month or day can be misread. */
const YEAR_FIRST = new Intl.DateTimeFormat().formatToParts()[0]?.type === 'year'

type NativeProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max'>

export function DateInput(
  props: NativeProps & {
    readonly value: string | undefined
    readonly onChange: (day: string | undefined) => void
    readonly min?: string
    readonly max?: string
  },
) {
  return <Dated {...props} type="date" />
}

export function MonthInput(
  props: NativeProps & { readonly value: string; readonly onChange: (month: string | undefined) => void },
) {
  return <Dated {...props} type="month" />
}

function Dated(
  props: NativeProps & {
    readonly type: 'date' | 'month'
    readonly value: string | undefined
    readonly onChange: (value: string | undefined) => void
    readonly min?: string
    readonly max?: string
  },
) {
  const { value, onChange, className, ...rest } = props
  return (
    <Row>
      <input
        {...rest}
        value={value ?? ''}
        className={classNames(styles['control'], styles['day'], className)}
        onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
      {!YEAR_FIRST && value && <span className="muted">{value}</span>}
    </Row>
  )
}

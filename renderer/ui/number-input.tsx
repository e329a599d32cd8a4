import { type ComponentProps, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './control.module.css'

export function NumberInput(
  props: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max'> & {
    readonly min?: number
    readonly max?: number
    readonly value: number | undefined
    readonly onChange: (value: number | undefined) => void
  },
) {
  const { value, onChange, className, ...rest } = props
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  return (
    <input
      autoComplete="off"
      type="number"
      step={1}
      value={typed}
      {...rest}
      aria-invalid={rest['aria-invalid'] || (typed !== '' && value === undefined)}
      className={classNames(styles['control'], styles['number'], className)}
      onChange={event => {
        const { value: text, valueAsNumber, validity } = event.target
        setTyped(text)
        onChange(text !== '' && validity.valid ? valueAsNumber : undefined)
      }}
    />
  )
}

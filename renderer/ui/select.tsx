import type { ComponentProps } from 'react'
import { langOf } from './as-written.tsx'
import { classNames } from './class-names.ts'
import styles from './control.module.css'

export function Select<Value extends string | number>(
  props: Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
    readonly value: Value | undefined
    readonly options: readonly { readonly value: Value; readonly label: string }[]
    readonly onChange: (value: Value) => void
    readonly placeholder?: string
    readonly none?: string
    readonly onNone?: () => void
  },
) {
  const { value, options, onChange, placeholder = '', none, onNone, className, ...rest } = props
  const isChosen = options.some(option => option.value === value)
  return (
    <select
      {...rest}
      value={isChosen ? value : ''}
      className={classNames(styles['control'], styles['select'], className)}
      onChange={event => {
        const chosen = options.find(option => String(option.value) === event.target.value)
        if (chosen) onChange(chosen.value)
        else onNone?.()
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {none === undefined && !isChosen && (
        <option value="" disabled hidden>
          {placeholder}
        </option>
      )}
      {options.map(option => (
        <option key={option.value} value={option.value} lang={langOf(option.label)}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

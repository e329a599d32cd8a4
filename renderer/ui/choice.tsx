import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { classNames } from './class-names.ts'

export function Checkbox({ children, className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className={classNames(styles['choice'], className)}>
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  )
}

export interface ChoiceOption<Value> {
  readonly value: Value
  readonly label: ReactNode
  readonly disabled?: boolean
}

type GroupNotes = Pick<
  ComponentProps<'div'>,
  'aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
>

interface ChoiceProps<Value> extends GroupNotes {
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly options: readonly ChoiceOption<Value>[]
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly className?: string
}

export function RadioGroup<Value extends string | number | boolean>(
  props: ChoiceProps<Value> & { readonly vertical?: boolean },
) {
  return (
    <Choices
      {...props}
      className={classNames(styles['group'], props.vertical && styles['vertical'], props.className)}
      optionClass={styles['choice']}
    />
  )
}

export function Segmented<Value extends string>(props: ChoiceProps<Value> & { readonly block?: boolean }) {
  return (
    <Choices
      {...props}
      className={classNames(styles['segmented'], props.block && styles['block'], props.className)}
      optionClass={styles['segment']}
    />
  )
}

function Choices<Value extends string | number | boolean>(
  props: ChoiceProps<Value> & { readonly optionClass: string | undefined },
) {
  const name = useId()
  const { value, options, onChange, autoFocus, disabled, optionClass } = props
  const first = options.some(option => option.value === value) ? value : options[0]?.value
  return (
    <div role="radiogroup" {...notesOf(props)} className={props.className}>
      {options.map(option => (
        <label key={String(option.value)} className={optionClass}>
          <input
            type="radio"
            name={name}
            value={String(option.value)}
            // biome-ignore lint/a11y/noAutofocus: asked for by whoever opens the dialog.
            autoFocus={autoFocus === true && option.value === first}
            checked={option.value === value}
            disabled={disabled === true || option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

function notesOf(props: GroupNotes): GroupNotes {
  return {
    'aria-label': props['aria-label'],
    'aria-labelledby': props['aria-labelledby'],
    'aria-describedby': props['aria-describedby'],
    'aria-invalid': props['aria-invalid'],
    'aria-required': props['aria-required'],
  }
}

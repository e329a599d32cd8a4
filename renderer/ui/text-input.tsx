import type { ComponentProps, KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import styles from './control.module.css'

export interface TextInputProps extends ComponentProps<'input'> {
  /** Not the Enter that confirms an input method's suggestion. */
  readonly onEnter?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly doubtful?: boolean
}

/** Not completed from what was typed for the person before. */
export function TextInput({ className, onEnter, doubtful, onKeyDown, ...rest }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      {...rest}
      className={classNames(styles['control'], doubtful && styles['doubtful'], className)}
      onKeyDown={event => {
        onKeyDown?.(event)
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.(event)
      }}
    />
  )
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={classNames(styles['control'], className)} />
}

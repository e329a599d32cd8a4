import type { ComponentProps, KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import styles from './control.module.css'

export interface TextInputProps extends ComponentProps<'input'> {
  /** Enter, but not the one with which an input method is told which signs are meant. */
  readonly onEnter?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  /** What is typed can be right, but seldom is. */
  readonly doubtful?: boolean
}

/** A text of one line. What was typed for one person is not offered while the next one's is. */
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

/** A text of several lines. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={classNames(styles['control'], className)} />
}

import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly kind?: 'plain' | 'primary' | 'link'
  /** It cannot be undone, or is to somebody's disadvantage. */
  readonly danger?: boolean
  readonly small?: boolean
  readonly block?: boolean
  readonly type?: 'button' | 'submit'
}

export function Button({ kind = 'plain', danger, small, block, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        styles['button'],
        styles[kind],
        danger && styles['danger'],
        small && styles['small'],
        block && styles['block'],
        className,
      )}
    />
  )
}

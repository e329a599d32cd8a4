import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './list.module.css'

/** Things of a kind, each on lines of its own with its buttons beside it; `bulleted`: sentences. */
export function List({ bulleted, className, ...rest }: ComponentProps<'ul'> & { readonly bulleted?: boolean }) {
  return <ul {...rest} className={classNames(bulleted ? styles['bulleted'] : styles['list'], className)} />
}

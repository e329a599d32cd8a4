import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './list.module.css'

export function List({ bulleted, className, ...rest }: ComponentProps<'ul'> & { readonly bulleted?: boolean }) {
  return <ul {...rest} className={classNames(bulleted ? styles['bulleted'] : styles['list'], className)} />
}

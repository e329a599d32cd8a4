import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'

export function Stack({ dense, className, ...rest }: ComponentProps<'div'> & { readonly dense?: boolean }) {
  return <div {...rest} className={classNames(styles['stack'], dense && styles['dense'], className)} />
}

export function Row({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames(styles['row'], className)} />
}

import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'

/** One below the other; `dense`: lines that belong together. */
export function Stack({ dense, className, ...rest }: ComponentProps<'div'> & { readonly dense?: boolean }) {
  return <div {...rest} className={classNames(styles['stack'], dense && styles['dense'], className)} />
}

/** One beside the other; what does not fit goes into the next line. */
export function Row({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames(styles['row'], className)} />
}

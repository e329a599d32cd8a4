import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './tag.module.css'

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'error' | 'purple'

export function Tag({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { readonly tone?: TagTone }) {
  return <span {...rest} className={classNames(styles['tag'], styles[tone], className)} />
}

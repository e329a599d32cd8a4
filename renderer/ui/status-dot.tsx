import { classNames } from './class-names.ts'
import styles from './status-dot.module.css'

export function StatusDot({ tone }: { readonly tone: 'info' | 'success' | 'warning' | 'error' }) {
  return <span aria-hidden className={classNames(styles['dot'], styles[tone])} />
}

import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

export function Disclosure(props: {
  readonly title: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className={styles['details']} open={props.open}>
      <summary className={styles['summary']}>{props.title}</summary>
      <div className={styles['body']}>{props.children}</div>
    </details>
  )
}

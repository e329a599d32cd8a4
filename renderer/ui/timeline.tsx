import type { ReactNode } from 'react'
import styles from './timeline.module.css'

export function Timeline({
  items,
}: {
  readonly items: readonly { readonly key: string | number; readonly content: ReactNode }[]
}) {
  return (
    <ol className={styles['line']}>
      {items.map(({ key, content }) => (
        <li key={key} className={styles['item']}>
          {content}
        </li>
      ))}
    </ol>
  )
}

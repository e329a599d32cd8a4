import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './descriptions.module.css'

export interface DescriptionItem {
  readonly key: string
  readonly label: ReactNode
  readonly children: ReactNode
}

export function Descriptions(props: { readonly items: readonly DescriptionItem[]; readonly figures?: boolean }) {
  return (
    <dl className={classNames(styles['list'], props.figures && styles['figures'])}>
      {props.items.map(({ key, label, children }) => (
        <div key={key} className={styles['item']}>
          <dt>{label}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  )
}

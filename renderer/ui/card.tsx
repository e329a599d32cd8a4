import type { ComponentProps, ReactNode } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

export function Card(
  props: Omit<ComponentProps<'section'>, 'title'> & {
    readonly title?: ReactNode
    readonly extra?: ReactNode
  },
) {
  const { title, extra, className, children, ...rest } = props
  return (
    <section {...rest} data-card className={classNames(styles['card'], className)}>
      {(title || extra) && (
        <header className={styles['head']}>
          <h2 className={styles['title']}>{title}</h2>
          {extra}
        </header>
      )}
      <div className={styles['body']}>{children}</div>
    </section>
  )
}

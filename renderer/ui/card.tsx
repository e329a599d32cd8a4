import type { ComponentProps, ReactNode } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

/** A part of a page, with its name above it. */
export function Card(
  props: Omit<ComponentProps<'section'>, 'title'> & {
    readonly title?: ReactNode
    /** Beside the title: what may be done with all of it. */
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

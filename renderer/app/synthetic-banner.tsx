import { SYNTHETIC } from '../texts/synthetic.ts'
import styles from './banners.module.css'

/** Stands over every page of a hall with made-up cases. It cannot be closed. */
export function SyntheticBanner() {
  return (
    <aside className={styles['synthetic']} data-testid="synthetic">
      <span lang="zh-CN">
        <strong>{SYNTHETIC.zh.title}</strong> {SYNTHETIC.zh.text}
      </span>
      <span lang="en">
        <strong>{SYNTHETIC.en.title}</strong> {SYNTHETIC.en.text}
      </span>
    </aside>
  )
}

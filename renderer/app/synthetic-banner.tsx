import { SYNTHETIC } from '../texts/synthetic.ts'
import styles from './banners.module.css'

/** Stands over every page of a hall that was filled with made-up cases, in both languages, and cannot be closed. */
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

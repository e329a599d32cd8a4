import { peopleEn } from '../i18n/people-en.ts'
import { peopleZh } from '../i18n/people-zh.ts'

/** Stands over every page of a hall that was filled with made-up cases, in both languages, and cannot be closed. */
export function SyntheticBanner() {
  return (
    <aside className="synthetic" data-testid="synthetic">
      <span lang="zh-CN">
        <strong>{peopleZh.synthetic.title}</strong> {peopleZh.synthetic.text}
      </span>
      <span lang="en">
        <strong>{peopleEn.synthetic.title}</strong> {peopleEn.synthetic.text}
      </span>
    </aside>
  )
}

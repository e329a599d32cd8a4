import type { Bilingual } from '../../base/bilingual.ts'

/** What else is known of an entry on record: somebody disputes it, or its effect has ended. */
interface Marked {
  readonly disputed: boolean
  readonly repaired: boolean
}

const MARKS = {
  disputed: { zh: '有异议', en: 'disputed' },
  repaired: { zh: '已修复', en: 'repaired' },
} as const satisfies Record<keyof Marked, Bilingual>

/** What an entry says, followed by its marks, in both languages. */
export function withMarks(said: readonly (string | Bilingual)[], entry: Marked): Bilingual {
  const marks = (['disputed', 'repaired'] as const).filter(mark => entry[mark]).map(mark => MARKS[mark])
  const text = (language: 'zh' | 'en') =>
    [...said, ...marks].map(part => (typeof part === 'string' ? part : part[language])).join(' ')
  return { zh: text('zh'), en: text('en') }
}

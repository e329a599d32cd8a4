import type { Bilingual } from '../../base/bilingual.ts'

interface Marked {
  readonly disputed: boolean
  readonly repaired: boolean
}

const MARKS = {
  disputed: { zh: '有异议', en: 'disputed' },
  repaired: { zh: '已修复', en: 'repaired' },
} as const satisfies Record<keyof Marked, Bilingual>

export function withMarks(said: readonly (string | Bilingual)[], entry: Marked): Bilingual {
  const marks = (['disputed', 'repaired'] as const).filter(mark => entry[mark]).map(mark => MARKS[mark])
  const text = (language: 'zh' | 'en') =>
    [...said, ...marks].map(part => (typeof part === 'string' ? part : part[language])).join(' ')
  return { zh: text('zh'), en: text('en') }
}

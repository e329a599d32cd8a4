import type { Due } from '../cases/promised-material.ts'
import { type Bilingual, bilingual } from '../catalogue/model/bilingual.ts'
import type { DeferralMode, MaterialForm } from '../catalogue/model/item.ts'

/** Words that documents, lists and exports share. */
export const FORM_NAMES: Readonly<Record<MaterialForm, Bilingual>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  electronic: { zh: '电子件', en: 'electronic' },
}

export const MODE_NAMES: Readonly<Record<DeferralMode, Bilingual>> = {
  defer: { zh: '容缓', en: 'deferred' },
  tolerate: { zh: '容缺', en: 'tolerated' },
  promise: { zh: '告知承诺', en: 'promised instead' },
  shared: { zh: '免提交', en: 'obtained by the office' },
}

export function dueText(due: Due): Bilingual {
  if (due.kind === 'beforeHandover') return { zh: '领取结果前', en: 'before the result is collected' }
  const { date, provisional, moved } = due
  const why = moved
    ? bilingual(`；${moved.from} ${moved.reason}，顺延`, `; closed on ${moved.from}: ${moved.reason}`)
    : NOTHING
  return provisional
    ? bilingual(`${date} 前（暂定，不会提前${why.zh}）`, `by ${date} (provisional; it will not move earlier${why.en})`)
    : bilingual(`${date} 前（含当日${why.zh}）`, `by ${date} (that day included${why.en})`)
}

const NOTHING = bilingual('', '')

import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { Due } from '../cases/model/promised-material.ts'
import type { DocumentKind } from '../cases/papers/document-kinds.ts'
import type { MaterialForm } from '../catalogue/model/item.ts'

/** Words that documents, lists and exports share. */
export const FORM_NAMES: Readonly<Record<MaterialForm, Bilingual>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  electronic: { zh: '电子件', en: 'electronic' },
}

export { MODE_NAMES } from '../cases/model/texts.ts'

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

/** What lists and the history call a document; the page itself has the title of its text. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  promise: { zh: '容缺受理承诺书', en: 'Promise' },
  notice: { zh: '受理通知书', en: 'Notice of acceptance' },
  heldReceipt: { zh: '容缺收件回执', en: 'Receipt for papers held' },
  oneTimeNotice: { zh: '一次性告知书', en: 'One-time notice' },
  supplyReceipt: { zh: '补交收件凭证', en: 'Receipt for a supplied document' },
  completionSlip: { zh: '补齐确认单', en: 'Completion slip' },
  correctionNotice: { zh: '补正通知书', en: 'Notice to correct' },
  reminder: { zh: '催告通知', en: 'Reminder' },
  overdueNotice: { zh: '逾期与整改告知书', en: 'Notice of lateness and cure' },
  curePromise: { zh: '整改承诺书', en: 'Promise to cure' },
  extensionNotice: { zh: '延期通知', en: 'Notice of extension' },
  clockNotice: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
  withdrawalNotice: { zh: '撤回确认书', en: 'Confirmation of withdrawal' },
  endNotice: { zh: '办结告知书', en: 'Notice of how the case ended' },
  deliveryReceipt: { zh: '送达回执', en: 'Receipt for the result' },
  authorityTemplate: { zh: '授权委托书（空白）', en: 'Power of attorney (blank)' },
  rightsNotice: { zh: '异议与修复告知书', en: 'Objection and repair' },
}

import type { Bilingual } from '../../base/bilingual.ts'
export const DOCUMENT_KINDS = [
  'promise',
  'notice',
  'heldReceipt',
  'oneTimeNotice',
  'supplyReceipt',
  'completionSlip',
  'correctionNotice',
  'reminder',
  'overdueNotice',
  'curePromise',
  'extensionNotice',
  'clockNotice',
  'withdrawalNotice',
  'endNotice',
  'deliveryReceipt',
  'authorityTemplate',
  'rightsNotice',
] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The letter before the count, as in CC-WJ-0101-20261121-0001-T1. B is taken by breaches. */
export const DOCUMENT_LETTERS: Readonly<Record<DocumentKind, string>> = {
  promise: 'C',
  notice: 'A',
  heldReceipt: 'H',
  oneTimeNotice: 'T',
  supplyReceipt: 'V',
  completionSlip: 'S',
  correctionNotice: 'Q',
  reminder: 'U',
  overdueNotice: 'L',
  curePromise: 'R',
  extensionNotice: 'X',
  clockNotice: 'K',
  withdrawalNotice: 'W',
  endNotice: 'E',
  deliveryReceipt: 'D',
  authorityTemplate: 'P',
  rightsNotice: 'G',
}

export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  promise: { zh: '容缺受理承诺书', en: 'Promise' },
  notice: { zh: '受理通知书', en: 'Notice of acceptance' },
  heldReceipt: { zh: '容缺收件回执', en: 'Receipt for papers held' },
  oneTimeNotice: { zh: '一次性告知书', en: 'One-time notice' },
  supplyReceipt: { zh: '补交收件凭证', en: 'Receipt for a supplied material' },
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

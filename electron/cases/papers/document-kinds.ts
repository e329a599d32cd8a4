/** 文书: everything that is given or told in writing, in the order in which lists show it. */
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

/**
 * What a document's number has between the case number and the place, e.g. CC-WJ-0101-20261121-0001-T1. B is taken by
 * records (BreachRecorded). 承诺书 and 整改承诺书 have their number from the event that made them out.
 */
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

/** `retriable`: another try or the remedy can help. `fatal`: this device or card will keep failing. */
export type ErrorKind = 'retriable' | 'fatal'

/** Texts never contain personal data. */
export interface CodeEntry {
  readonly kind: ErrorKind
  readonly zh: string
  readonly en: string
  readonly causeZh: string
  readonly causeEn: string
  readonly remedyZh: string
  readonly remedyEn: string
}

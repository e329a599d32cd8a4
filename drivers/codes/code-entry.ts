/** `retriable`: trying again, or doing what the remedy says, can help. `fatal`: this device or card will go on failing. */
export type ErrorKind = 'retriable' | 'fatal'

/** What a code means and what to do about it. No text ever holds personal data. */
export interface CodeEntry {
  readonly kind: ErrorKind
  readonly zh: string
  readonly en: string
  readonly causeZh: string
  readonly causeEn: string
  readonly remedyZh: string
  readonly remedyEn: string
}

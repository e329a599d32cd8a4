import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { DocumentKind } from './document-kinds.ts'

/** In which language a document is: `both` has each text in Chinese and then in English. */
export type DocumentLanguage = 'zh' | 'en' | 'both'

/** A4, or the roll of a receipt printer. */
export type DocumentPaper = 'A4' | '80mm'

/**
 * A document was made out for the first time. It holds what the case does not know of itself, so that every later print
 * says what the first one said, whatever the hall has changed since. No personal data.
 */
export type DocumentIssued = {
  readonly type: 'DocumentIssued'
  readonly kind: DocumentKind
  /** The version of the case that it speaks of: the event that it belongs to. */
  readonly about: number
  readonly number: string
  readonly on: LocalDate
  /** Of the text that was shown. */
  readonly textVersion: string
  readonly language: DocumentLanguage
  readonly hall: Bilingual
  readonly window: string
  /** What people call who did what it tells. */
  readonly operator: string
  /** To be looked at: handing it out is an event of its own. Absent in earlier releases, which knew no more than this. */
  readonly shown?: true
}

/** 送交文书: a document that somebody is to have in their hands was printed for them, or reaches them otherwise. */
export type DocumentHandedOut = {
  readonly type: 'DocumentHandedOut'
  readonly kind: DocumentKind
  readonly about: number
  readonly on: LocalDate
  readonly how: HandOutMeans
}

export type DocumentEvent = DocumentIssued | DocumentHandedOut

/**
 * 手写电子签名: drawn on a pad under the very page whose hash is kept. The picture is personal data of who drew it. By itself it
 * is no reliable electronic signature (电子签名法 art. 13).
 */
export interface DrawnSignature {
  readonly by: 'handler'
  /** Of the page that was shown, in lower-case hexadecimal. */
  readonly documentSha256: string
  readonly language: DocumentLanguage
  readonly paper: DocumentPaper
  /** PNG in base64. Empty once the person was erased. */
  readonly image: string
}

/** How a document reached whoever it is for; `notNeeded`: it is not wanted on paper, or reaches them in another way. */
export type HandOutMeans = 'printed' | 'electronic' | 'notNeeded'

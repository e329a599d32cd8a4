import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Organ } from '../../catalogue/model/organ.ts'
import type { DocumentKind } from './document-kinds.ts'

/** `both`: each text in Chinese, then in English. */
export type DocumentLanguage = 'zh' | 'en' | 'both'

export type DocumentPaper = 'A4' | '80mm'

/** A print keeps the layout that it had first. */
export type DocumentLayout = 2

/** What the hall's settings add to the privacy notice (个人信息保护法 art. 17). */
export interface PrivacyTerms {
  /** Where to turn about personal data. */
  readonly contact: Bilingual
  /** 保存期限: full years after the year of collection. */
  readonly years: { readonly identity: number; readonly credit: number }
}

/** Made out for the first time. Keeps what the case does not, so that every later print says the same. No personal data. */
export type DocumentIssued = {
  readonly type: 'DocumentIssued'
  readonly kind: DocumentKind
  /** Version of the case. */
  readonly about: number
  readonly number: string
  readonly on: LocalDate
  readonly textVersion: string
  readonly language: DocumentLanguage
  readonly hall: Bilingual
  /** 版式; absent: the first, with the hall's name on top. */
  readonly layout?: DocumentLayout
  /** Of the deciding department on that day; absent: a blank is left. */
  readonly organ?: Organ
  /** Of a privacy notice. */
  readonly privacy?: PrivacyTerms
  readonly window: string
  /** Display name. */
  readonly operator: string
  /** Handing out is an event of its own. */
  readonly shown?: true
}

export type DocumentHandedOut = {
  readonly type: 'DocumentHandedOut'
  readonly kind: DocumentKind
  readonly about: number
  readonly on: LocalDate
  readonly how: HandOutMeans
}

export type DocumentEvent = DocumentIssued | DocumentHandedOut

/** 手写电子签名 on a pad; by itself not a reliable electronic signature (电子签名法 art. 13). */
export interface DrawnSignature {
  readonly by: 'handler'
  /** Of the page that was shown, lower-case hex. */
  readonly documentSha256: string
  readonly language: DocumentLanguage
  readonly paper: DocumentPaper
  /** PNG in base64. Empty once the person was erased. */
  readonly image: string
}

/** `notNeeded`: not wanted on paper, or it reaches the person in another way. */
export type HandOutMeans = 'printed' | 'electronic' | 'notNeeded'

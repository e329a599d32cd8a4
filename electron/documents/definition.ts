import type { Bilingual } from '../base/bilingual.ts'
import { bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentLayout } from '../cases/documents/events.ts'
import type { DocumentContent, DocumentSubject } from './content.ts'
import type { SlotOf, TextKey } from './texts/shapes.ts'
import type { Words } from './voice.ts'

/** Left out without a value. */
export type Field = readonly [label: Bilingual, value: Words | SafeHtml | undefined]

export interface DocumentDefinition<Key extends TextKey = TextKey> {
  /** 归档代码 of the province (B1 收件凭证, B5 特殊程序告知书, B6 容缺受理信用承诺书). */
  readonly archive?: string
  /** 联; a single copy has no name. */
  readonly copies?: readonly Bilingual[]
  readonly signatures: readonly Bilingual[]
  textKey(subject: DocumentSubject, layout: DocumentLayout | undefined): Key
  fields?(content: DocumentContent<SlotOf<Key>>): readonly Field[]
  body(content: DocumentContent<SlotOf<Key>>): readonly SafeHtml[]
}

export const SEAL = bilingual('制发单位（印章）', 'Issued by (seal)')
export const RECEIVED = bilingual('申请人（经办人）签收', 'Received by')
export const DATE = bilingual('日期', 'Date')

/** To be filled in by hand. */
export const BLANK = html`<span class="blank"></span>`

export const TWO_COPIES: readonly Bilingual[] = [
  bilingual('第一联　申请人留存', 'First copy: for the applicant'),
  bilingual('第二联　窗口存档', 'Second copy: for the file'),
]

import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { PrivacyTerms } from '../../cases/documents/events.ts'
import type { Organ } from '../../catalogue/model/organ.ts'
import type { Document } from '../../documents/page.ts'
import { blankPrivacyNotice, privacyParagraphs } from '../../documents/privacy.ts'
import type { DocumentText } from '../../documents/texts/schema.ts'
import type { SlotOf } from '../../documents/texts/shapes.ts'
import { voiceOf } from '../../documents/voice.ts'
import type { HallParts } from '../parts.ts'
import type { DocumentForm } from './render-issued.ts'

type Parts = Pick<HallParts, 'config' | 'desk' | 'catalogue' | 'texts'>

export interface ShownText {
  readonly version: string
  readonly title: Bilingual
  readonly paragraphs: readonly Bilingual[]
}

/** The notice in force, of the organ that answers for the item; without a known item, of the hall. */
export function noticeText(parts: Parts, itemCode: string | undefined): ShownText {
  const text = textInForce(parts)
  const { config, catalogue, desk } = parts
  const item = itemCode === undefined ? undefined : catalogue.find(itemCode, desk.today)
  const organ = item?.organ?.name ?? item?.department ?? ANY_ORGAN
  const { version, title } = text
  return { version, title, paragraphs: privacyParagraphs(text, config.hall, organ, privacyTerms(parts, item?.organ)) }
}

export function blankNotice(parts: Parts, itemCode: string | undefined, { language, paper }: DocumentForm): Document {
  const text = noticeText(parts, itemCode)
  return blankPrivacyNotice(text, text.paragraphs, parts.config.hall, voiceOf(language), paper)
}

export function privacyTerms({ config }: Pick<HallParts, 'config'>, organ: Organ | undefined): PrivacyTerms {
  const { hall, privacy, retention } = config
  const counter = bilingual(`${hall.zh}人工窗口`, `the counter of ${hall.en}`)
  return { contact: privacy.contact ?? byPhone(organ) ?? counter, years: { ...retention } }
}

function byPhone(organ: Organ | undefined): Bilingual | undefined {
  const phone = organ?.phone
  return phone === undefined ? undefined : bilingual(`电话 ${phone}`, `telephone ${phone}`)
}

const ANY_ORGAN = bilingual('您所办事项的承办部门', 'the department in charge of your matter')

function textInForce({ texts, desk }: Parts): DocumentText<SlotOf<'privacyNotice'>> {
  // The application has made sure that the rules name a text.
  const text = texts.find('privacyNotice', desk.rules.noticeVersion) ?? texts.current('privacyNotice')
  return text as DocumentText<SlotOf<'privacyNotice'>>
}

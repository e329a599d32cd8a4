import type { Bilingual } from '../base/bilingual.ts'
import { html } from '../base/html.ts'
import type { DocumentPaper, PrivacyTerms } from '../cases/documents/events.ts'
import { type Document, page } from './page.ts'
import type { DocumentText } from './texts/schema.ts'
import { type SlotOf, TEXT_SHAPES } from './texts/shapes.ts'
import { filled, type Voice, type Words } from './voice.ts'

export const PRIVACY_SLOTS = TEXT_SHAPES.privacyNotice.slots

type PrivacyText = DocumentText<SlotOf<'privacyNotice'>>

export function privacyValues({ contact, years }: PrivacyTerms): Readonly<Record<string, Words>> {
  return { contact, identityYears: years.identity, creditYears: years.credit }
}

/** For the screen, and for a sheet that names no case. */
export function privacyParagraphs(
  { body }: PrivacyText,
  hall: Bilingual,
  organ: Bilingual,
  terms: PrivacyTerms,
): readonly Bilingual[] {
  const values = { hall, organ, ...privacyValues(terms) }
  return PRIVACY_SLOTS.flatMap(slot => (body[slot] ? [filled(body[slot], values)] : []))
}

/** To be laid out at the window or given to anybody: no party, no number, no seal. */
export function blankPrivacyNotice(
  { title, version }: Pick<PrivacyText, 'title' | 'version'>,
  paragraphs: readonly Bilingual[],
  hall: Bilingual,
  voice: Voice,
  paper: DocumentPaper,
): Document {
  const sheet = html`<p class="copy">${voice.line(hall)}</p><h1>${voice.line(title)}</h1>
${paragraphs.map(words => voice.paragraph(words))}
${voice.paragraph({ zh: `文本版本 ${version}`, en: `Text ${version}` }, true)}`
  const marks = { number: version, date: '', language: voice.language, layout: 2 as const }
  return page(voice, paper, voice.text(title), marks, [sheet])
}

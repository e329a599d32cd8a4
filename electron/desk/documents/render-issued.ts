import { createHash } from 'node:crypto'
import type { Bilingual } from '../../base/bilingual.ts'
import type { CaseDocument } from '../../cases/documents/case-document.ts'
import { DOCUMENT_NAMES } from '../../cases/documents/document-kinds.ts'
import type { DocumentLanguage, DocumentLayout, DocumentPaper, DrawnSignature } from '../../cases/documents/events.ts'
import { isPromise } from '../../cases/documents/promise-documents.ts'
import type { DocumentSubject } from '../../documents/content.ts'
import { DEFINITIONS } from '../../documents/kinds.ts'
import type { Document } from '../../documents/page.ts'
import { renderDocument } from '../../documents/render.ts'
import type { DocumentText } from '../../documents/texts/schema.ts'
import { voiceOf } from '../../documents/voice.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type CaseHistory, signatureOn, subjectAt } from '../cases/case-history.ts'
import type { HallParts } from '../parts.ts'

/** Of documents that are made out from now on. */
export const LAYOUT: DocumentLayout = 2

export interface DocumentForm {
  readonly language: DocumentLanguage
  readonly paper: DocumentPaper
}

export interface RenderedDocument extends Document {
  readonly number: string
  /** Of the page in UTF-8, lower-case hexadecimal. */
  readonly sha256: string
}

/** Throws K374 when its words are gone. */
export async function renderIssued(
  parts: Pick<HallParts, 'texts'>,
  history: CaseHistory,
  { kind, about, issued }: CaseDocument,
  { language, paper }: DocumentForm,
  signature?: DrawnSignature,
): Promise<RenderedDocument> {
  const subject = subjectAt(history, about)
  const text = issued && parts.texts.find(DEFINITIONS[kind].textKey(subject, issued.layout), issued.textVersion)
  if (!issued || !text) {
    const { zh, en } = DOCUMENT_NAMES[kind]
    const version = issued?.textVersion ?? ''
    throw new HallError('K374', { zh: `${zh} ${version}`, en: `${en} ${version}` })
  }
  const voice = voiceOf(language)
  const content = { ...subject, issued, text, voice, paper, ...(signature ? { signature } : {}) }
  const document = await renderDocument(kind, content)
  return { ...document, number: issued.number, sha256: createHash('sha256').update(document.html).digest('hex') }
}

/** Drawn on a pad, of a promise. */
export function signedOn(history: CaseHistory, { kind, issued }: CaseDocument): DrawnSignature | undefined {
  return isPromise(kind) && issued ? signatureOn(history, issued.number) : undefined
}

/** A promise has the words that it names, a privacy notice those that the rules name, others the last. Throws K374 when they are gone. */
export function textFor(
  parts: Pick<HallParts, 'texts'>,
  kind: CaseDocument['kind'],
  subject: DocumentSubject,
  noticeVersion: string,
): DocumentText {
  const text = newText(parts, kind, subject, noticeVersion)
  if (!text) throw new HallError('K374', DOCUMENT_NAMES[kind])
  return text
}

export function documentTitle(
  parts: Pick<HallParts, 'texts'>,
  history: CaseHistory,
  document: CaseDocument,
): Bilingual {
  const { kind, about, issued } = document
  const subject = subjectAt(history, about)
  const text = issued
    ? parts.texts.find(DEFINITIONS[kind].textKey(subject, issued.layout), issued.textVersion)
    : newText(parts, kind, subject)
  return text?.title ?? DOCUMENT_NAMES[kind]
}

function newText(
  { texts }: Pick<HallParts, 'texts'>,
  kind: CaseDocument['kind'],
  subject: DocumentSubject,
  noticeVersion = '',
): DocumentText | undefined {
  const key = DEFINITIONS[kind].textKey(subject, LAYOUT)
  if (key === 'promise') return texts.find(key, subject.state.promise?.promiseVersion ?? '')
  return (key === 'privacyNotice' && texts.find(key, noticeVersion)) || texts.current(key)
}

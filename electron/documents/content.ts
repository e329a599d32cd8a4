import type { SafeHtml } from '../base/html.ts'
import type { CaseDocument } from '../cases/documents/case-document.ts'
import type { DocumentPaper, DrawnSignature } from '../cases/documents/events.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { DocumentText } from './texts/schema.ts'
import type { SlotOf, TextKey } from './texts/shapes.ts'
import { filled, type Voice, type Words } from './voice.ts'

/** What a document speaks of: the case as an event left it, and that event. Later events change nothing in it. */
export interface DocumentSubject {
  readonly state: CaseState
  readonly event: CaseEvent
}

/** What every document is made from: all of it comes from the case's events and from a text that never changes. */
export interface DocumentContent<Slot extends string = SlotOf<TextKey>> extends DocumentSubject {
  readonly issued: NonNullable<CaseDocument['issued']>
  readonly text: DocumentText<Slot>
  readonly voice: Voice
  readonly paper: DocumentPaper
  /** Of a promise that was signed on a pad. */
  readonly signature?: DrawnSignature
}

/** A paragraph of the document's text. */
export function paragraph<Slot extends string>(
  content: DocumentContent<Slot>,
  slot: NoInfer<Slot>,
  values: Readonly<Record<string, Words>> = {},
): SafeHtml {
  const { voice, text, state, issued } = content
  const { item, caseNumber = '' } = state
  const common = { caseNumber, item: item.name, department: item.department, hall: issued.hall, window: issued.window }
  return voice.paragraph(filled(text.body[slot], { ...common, ...values }))
}

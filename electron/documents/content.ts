import { html, type SafeHtml } from '../base/html.ts'
import type { CaseDocument } from '../cases/documents/case-document.ts'
import type { DocumentPaper, DrawnSignature } from '../cases/documents/events.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { CaseState } from '../cases/model/state.ts'
import { organValues } from './organ.ts'
import { basedOn } from './task-group.ts'
import type { DocumentText } from './texts/schema.ts'
import type { SlotOf, TextKey } from './texts/shapes.ts'
import { filled, type Voice, type Words } from './voice.ts'

/** The case right after the event. */
export interface DocumentSubject {
  readonly state: CaseState
  readonly event: CaseEvent
}

/** Only events and fixed texts, so that every print is the same. */
export interface DocumentContent<Slot extends string = SlotOf<TextKey>> extends DocumentSubject {
  readonly issued: NonNullable<CaseDocument['issued']>
  readonly text: DocumentText<Slot>
  readonly voice: Voice
  readonly paper: DocumentPaper
  /** Of a promise signed on a pad. */
  readonly signature?: DrawnSignature
}

/** Nothing if this version of the text lacks it. */
export function paragraph<Slot extends string>(
  content: DocumentContent<Slot>,
  slot: NoInfer<Slot>,
  values: Readonly<Record<string, Words>> = {},
): SafeHtml {
  const { voice, text, state, issued } = content
  const { item, caseNumber = '' } = state
  const words = text.body[slot]
  if (!words) return html``
  const known = { caseNumber, item: item.name, department: item.department, hall: issued.hall, window: issued.window }
  return voice.paragraph(filled(words, { ...known, ...organValues(content), basedOn: basedOn(item), ...values }))
}

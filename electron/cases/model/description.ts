import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Item, SubjectKind } from '../../catalogue/model/item.ts'
import type { AnsweredRequest } from '../approval/events.ts'
import type { DocumentKind } from '../documents/document-kinds.ts'
import type { CaseEventType } from '../events.ts'
import type { Explanation } from '../why/explanation.ts'
import type { OwedId } from './ids.ts'
import type { Rules } from './rules.ts'
import type { CaseState, IdentifiedParty } from './state.ts'

export interface Description<Event> {
  readonly title: Bilingual
  readonly lines: (event: Event, writer: LineWriter) => readonly Bilingual[]
  /** For staff, where gates decided. */
  readonly gates?: (event: Event) => Explanation
  /** For staff, where a later step decided. */
  readonly why?: (event: Event, known: CourseKnown) => Found | undefined
  /** For the citizen: no grade, no words of staff. */
  readonly plain?: (event: Event, known: PlainKnown) => Bilingual | undefined
  readonly document?: (event: Event) => DocumentKind | undefined
  /** Where there may be several. */
  readonly documents?: (event: Event) => readonly DocumentKind[]
  /** Since when that document should be in a person's hands. */
  readonly handOut?: (event: Event) => LocalDate | undefined
}

export type Descriptions<Events extends { readonly type: string }> = {
  readonly [Type in Events['type']]: Description<Extract<Events, { readonly type: Type }>>
}

export interface LineWriter {
  readonly item: Item | undefined
  readonly applicant: SubjectKind | undefined
  readonly nameOf: (operatorId: string) => string
  readonly titleOf: (event: CaseEventType) => Bilingual
  readonly schemes: Rules['schemes']
  readonly masked: {
    /** An organisation's name is public. */
    readonly party: (party: Pick<IdentifiedParty, 'subjectKind' | 'person'>) => string
    readonly name: (name: string) => string
    readonly number: (number: string) => string
    readonly phone: (phone: string) => string
  }
}

export type Found = Pick<Explanation, 'because' | 'inputs'> & Partial<Explanation>

export interface CourseKnown {
  readonly before: CaseState
  readonly rules: Rules
  /** Set when the event follows from an approval. */
  readonly answered: AnsweredRequest | undefined
  readonly nameOf: (operatorId: string) => string
}

export interface PlainKnown {
  readonly name: (id: OwedId) => Bilingual
  readonly asked: ReadonlyMap<string, AnsweredRequest['request']['kind']>
}

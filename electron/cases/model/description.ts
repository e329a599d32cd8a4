import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from '../../catalogue/model/item.ts'
import type { AnsweredRequest } from '../approval/events.ts'
import type { DocumentKind } from '../documents/document-kinds.ts'
import type { CaseEventType } from '../events.ts'
import type { Explanation } from '../why/explanation.ts'
import type { OwedId } from './ids.ts'
import type { Rules } from './rules.ts'
import type { CaseState, IdentifiedParty } from './state.ts'

/** Everything that is ever said of an event. History, why, plain why and documents have it from here. */
export interface Description<Event> {
  readonly title: Bilingual
  /** What the history says under the title. */
  readonly lines: (event: Event, writer: LineWriter) => readonly Bilingual[]
  /** Why, for staff, where gates decided: the event says it itself. */
  readonly gates?: (event: Event) => Explanation
  /** Why, for staff, where it was decided in the course of a case. */
  readonly why?: (event: Event, known: CourseKnown) => Found | undefined
  /** Why, for the citizen: no grade, and nothing that others wrote. */
  readonly plain?: (event: Event, known: PlainKnown) => Bilingual | undefined
  /** 文书 that tells of it. */
  readonly document?: (event: Event) => DocumentKind | undefined
  /** The day from which that document is to be in the hands of whoever stands there. */
  readonly handOut?: (event: Event) => LocalDate | undefined
}

/** One for each event of a subject: a forgotten one does not compile. */
export type Descriptions<Events extends { readonly type: string }> = {
  readonly [Type in Events['type']]: Description<Extract<Events, { readonly type: Type }>>
}

/** What the lines of a case's history are written with. */
export interface LineWriter {
  readonly item: Item | undefined
  /** What people call an operator. */
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

/** What is known where something was decided in the course of a case. */
export interface CourseKnown {
  readonly before: CaseState
  /** The edition in force on that day. */
  readonly rules: Rules
  /** The request that was just answered: what is granted happens at once. */
  readonly answered: AnsweredRequest | undefined
  /** What people call an operator. */
  readonly nameOf: (operatorId: string) => string
}

export interface PlainKnown {
  /** An owed material by its name. */
  readonly name: (id: OwedId) => Bilingual
  readonly asked: ReadonlyMap<string, AnsweredRequest['request']['kind']>
}

import type { LocalDate } from '../../base/local-date.ts'
import type { DocumentKind } from '../documents/document-kinds.ts'
import type { SupervisionRule } from '../supervision/supervision-rules.ts'
import type { Facts } from './facts.ts'
import type { OwedId } from './ids.ts'
import type { CaseState } from './state.ts'

/** Within what a command may be given. What is absent is not asked for. */
export interface Limits {
  /** In words: always, or to say no. */
  readonly reason?: 'always' | 'toRefuse'
  /** Somebody else has to agree. */
  readonly secondPerson?: true
  /** Working days. */
  readonly days?: Range
  /** 不可抗力. */
  readonly daysOfForceMajeure?: Range
  readonly day?: { readonly earliest: LocalDate; readonly latest: LocalDate }
  readonly choices?: readonly string[]
  /** 即办件: it is decided for the applicant in the same step. */
  readonly granting?: true
}

export interface Range {
  readonly least: number
  readonly most: number
}

/** The part of a case that a command is about; nothing: the case as a whole. */
export interface About {
  readonly owedId?: OwedId
  readonly breachId?: string
  readonly objectionId?: string
  readonly requestId?: string
  readonly order?: string
  readonly document?: { readonly kind: DocumentKind; readonly about: number }
  readonly step?: { readonly kind: string; readonly materialId?: string }
  /** What a second person is asked for. */
  readonly request?: 'extension' | 'waiver' | 'finish'
}

/** A command that may have its place on a page. */
export interface Offer<Command> {
  readonly about?: About
  readonly limits?: Limits
  /** Within the limits. What becomes of it says whether the command may be given. */
  readonly sample: Command
}

/** What is known beside the facts of a decision. */
export interface OfferKnown {
  /** The day of the case's first event. */
  readonly openedOn: LocalDate
  readonly supervision: readonly SupervisionRule[]
  /** Who a case can be given to. */
  readonly owners: readonly string[]
}

type Offering<Command> = (state: CaseState, facts: Facts, known: OfferKnown) => readonly Offer<Command>[]

/** For each command of a subject when it is offered; `nobody`: it is no person's to give. */
export type Offers<Commands extends { readonly type: string }> = {
  readonly [Type in Commands['type']]: Offering<Extract<Commands, { readonly type: Type }>> | 'nobody'
}

/** Stands for whatever somebody will say. */
export const SAID = '…'

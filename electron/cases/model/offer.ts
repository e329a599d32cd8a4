import type { LocalDate } from '../../base/local-date.ts'
import type { CertificateTerms, Item } from '../../catalogue/model/item.ts'
import type { DocumentKind } from '../documents/document-kinds.ts'
import type { ArrivalLimits } from '../owing/arrival.ts'
import type { SupervisionRule } from '../supervision/supervision-rules.ts'
import type { Facts } from './facts.ts'
import type { OwedId } from './ids.ts'
import type { CaseState } from './state.ts'

export interface Limits {
  /** Needed always, or only to refuse. */
  readonly reason?: 'always' | 'toRefuse'
  readonly secondPerson?: true
  /** Working days. */
  readonly days?: Range
  readonly daysOfForceMajeure?: Range
  /** Last day of an extension, where the hall caps it by the promised finish; the day that a cure gives. */
  readonly latest?: LocalDate
  readonly day?: { readonly earliest: LocalDate; readonly latest: LocalDate }
  readonly arrival?: ArrivalLimits
  readonly choices?: readonly string[]
  /** Of the choices: what only proposes, and waits for a second person. */
  readonly toConfirm?: readonly string[]
  readonly granting?: true
  /** To be made, with its usual validity. */
  readonly certificate?: CertificateTerms
}

export interface Range {
  readonly min: number
  readonly max: number
}

/** Empty: the case as a whole. */
export interface About {
  readonly owedId?: OwedId
  readonly breachId?: string
  readonly objectionId?: string
  readonly requestId?: string
  readonly order?: string
  readonly document?: { readonly kind: DocumentKind; readonly about: number }
  readonly step?: { readonly kind: string; readonly materialId?: string }
  readonly request?: 'extension' | 'waiver' | 'finish'
}

export interface Offer<Command> {
  readonly about?: About
  readonly limits?: Limits
  /** Within the limits; tried to find out whether the command is allowed. */
  readonly sample: Command
}

export interface OfferKnown {
  readonly openedOn: LocalDate
  readonly supervision: readonly SupervisionRule[]
  readonly owners: readonly string[]
  /** Of the item's department. */
  readonly examiners: (item: Pick<Item, 'department'>) => readonly string[]
}

type Offering<Command> = (state: CaseState, facts: Facts, known: OfferKnown) => readonly Offer<Command>[]

/** `nobody`: the system gives this command. */
export type Offers<Commands extends { readonly type: string }> = {
  readonly [Type in Commands['type']]: Offering<Extract<Commands, { readonly type: Type }>> | 'nobody'
}

/** Stands for text to come. */
export const SAID = '…'

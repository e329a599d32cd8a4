import type { LocalDate } from '../../base/local-date.ts'
import type { DocumentKind } from './document-kinds.ts'
import type { DocumentIssued, HandOutMeans } from './events.ts'

/** A document that a case has led to. */
export interface CaseDocument {
  readonly kind: DocumentKind
  /** The version of the case that it speaks of. */
  readonly about: number
  /** The number it was given by the event that it belongs to. */
  readonly ownNumber?: string
  /** Absent until it was made out. */
  readonly issued?: Omit<DocumentIssued, 'type' | 'kind' | 'about'>
  /** Only of what is to be in somebody's hands: since when, and how it got there. */
  readonly handOut?: { readonly since: LocalDate; readonly how?: HandOutMeans }
}

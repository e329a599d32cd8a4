import type { LocalDate } from '../../base/local-date.ts'
import type { DocumentKind } from './document-kinds.ts'
import type { DocumentIssued, HandOutMeans } from './events.ts'

export interface CaseDocument {
  readonly kind: DocumentKind
  readonly about: number
  readonly ownNumber?: string
  readonly issued?: Omit<DocumentIssued, 'type' | 'kind' | 'about'>
  /** Set when a person must receive it; `how` absent: still waiting. */
  readonly handOut?: { readonly since: LocalDate; readonly how?: HandOutMeans }
}

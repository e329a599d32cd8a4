import type { DocumentKind } from './document-kinds.ts'
import type { DocumentIssued, HandOutMeans } from './events.ts'

/** Without `about`: the last of its kind, or the case as it is now. */
export type DocumentCommand =
  | ({ readonly type: 'issueDocument'; readonly kind: DocumentKind; readonly about?: number } & Omit<
      DocumentIssued,
      'type' | 'kind' | 'about' | 'number' | 'on' | 'shown'
    >)
  | {
      readonly type: 'handOutDocument'
      readonly kind: DocumentKind
      readonly about?: number
      readonly how: HandOutMeans
    }

import type { Changes } from '../model/change.ts'
import type { DocumentEvent } from './events.ts'

/** documentsAfter keeps the documents. */
export const DOCUMENTS_CHANGES: Changes<DocumentEvent> = {
  DocumentIssued: () => ({}),
  DocumentHandedOut: () => ({}),
}

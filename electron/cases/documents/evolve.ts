import type { Changes } from '../model/change.ts'
import type { DocumentEvent } from './events.ts'

/** documentsAfter follows the documents themselves. */
export const DOCUMENTS_CHANGES: Changes<DocumentEvent> = {
  DocumentIssued: () => ({}),
  DocumentHandedOut: () => ({}),
}

import type { Changes } from '../model/change.ts'
import type { DocumentEvent } from './events.ts'

/** Noted beside the case; its documents themselves follow from every event: see documentsAfter. */
export const DOCUMENTS_CHANGES: Changes<DocumentEvent> = {
  DocumentIssued: () => ({}),
  DocumentHandedOut: () => ({}),
}

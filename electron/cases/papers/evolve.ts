import type { Changes } from '../model/change.ts'
import type { PaperEvent } from './events.ts'

/** Noted beside the case; its documents themselves follow from every event: see papersAfter. */
export const PAPERS_CHANGES: Changes<PaperEvent> = {
  DocumentIssued: () => ({}),
  DocumentHandedOut: () => ({}),
}

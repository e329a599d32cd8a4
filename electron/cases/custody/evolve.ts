import type { Changes } from '../model/change.ts'
import type { CustodyEvent } from './events.ts'

/** See papers.ts: other events put papers into custody too. */
export const CUSTODY_CHANGES: Changes<CustodyEvent> = { PapersReturned: () => ({}) }

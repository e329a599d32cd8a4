import { appZh } from './app.ts'
import { caseZh } from './case.ts'
import { clockZh } from './clock.ts'
import { kioskZh } from './kiosk.ts'
import { whyZh } from './why.ts'

/** What the self-service terminal says: it loads nothing of the staff's pages. */
export const terminalZh = { ...appZh, ...caseZh, ...whyZh, ...clockZh, ...kioskZh }

import { appEn } from './app.ts'
import { caseEn } from './case.ts'
import { clockEn } from './clock.ts'
import { kioskEn } from './kiosk.ts'
import { whyEn } from './why.ts'

/** What the self-service terminal says: it loads nothing of the staff's pages. */
export const terminalEn = { ...appEn, ...caseEn, ...whyEn, ...clockEn, ...kioskEn }

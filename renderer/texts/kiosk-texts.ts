import { appEn, appZh } from './app.ts'
import { caseEn, caseZh } from './case.ts'
import { clockEn, clockZh } from './clock.ts'
import type { BothTexts } from './index.ts'
import { kioskEn, kioskZh } from './kiosk.ts'
import { whyEn, whyZh } from './why.ts'

/** What the self-service terminal says: it loads nothing of the staff's pages. */
export const KIOSK_TEXTS: BothTexts = {
  zh: { ...appZh, ...caseZh, ...whyZh, ...clockZh, ...kioskZh },
  en: { ...appEn, ...caseEn, ...whyEn, ...clockEn, ...kioskEn },
}

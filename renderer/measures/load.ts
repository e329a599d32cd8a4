import { MEASURE_TEXTS } from '../texts/sources.ts'
import { withTexts } from '../texts/with-texts.ts'

/** The tab with its texts. */
export function loadMeasures() {
  return withTexts(MEASURE_TEXTS, import('./measures-tab.tsx'))
}

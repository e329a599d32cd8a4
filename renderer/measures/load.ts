import { addTexts } from '../texts/index.ts'
import { MEASURE_TEXTS } from '../texts/sources.ts'

let texts: Promise<void> | undefined

/** The tab with its texts. */
export async function loadMeasures() {
  texts ??= addTexts(MEASURE_TEXTS)
  const [{ MeasuresTab }] = await Promise.all([import('./measures-tab.tsx'), texts])
  return { MeasuresTab }
}

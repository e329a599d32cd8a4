import type { SubjectId } from '../../cases/model/ids.ts'
import type { MeasureInForce } from '../../cases/model/measure.ts'
import { measuresInForce } from '../../measures/in-force.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import type { HallParts } from '../parts.ts'

/** The measure that keeps a person from the kiosk; one reading is one use. The counter serves them as ever. */
export async function closedAtKiosk(
  parts: Pick<HallParts, 'desk' | 'measures' | 'store'>,
  subjects: readonly SubjectId[],
  readingId: string,
  caller: Caller,
): Promise<MeasureInForce | undefined> {
  const { desk, measures, store } = parts
  const [measure] = measuresInForce(measures.state, subjects, 'kiosk', desk.today)
  if (!measure || store.readOnly) return measure
  const { measureId } = measure
  await measures.record({ ...metaOfCall(parts, caller), command: readingId }, async () => ({
    event: { type: 'MeasureUsed', measureId, closed: 'kiosk' },
  }))
  return measure
}

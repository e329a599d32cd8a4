import { HallError } from '../../errors/hall-error.ts'
import { isLiftable, measureStatus } from '../../measures/measure.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import type { HallParts } from '../parts.ts'

/** Ends a measure before its last day. Throws A595 for one that has ended, K313 without a reason. */
export async function liftMeasure(
  parts: Pick<HallParts, 'desk' | 'measures'>,
  measureId: string,
  reason: string,
  caller: Caller,
): Promise<void> {
  const why = reason.trim()
  if (why === '') throw new HallError('K313')
  const { today } = parts.desk
  await parts.measures.record(metaOfCall(parts, caller), async ({ measures }) => {
    const known = measures.get(measureId)
    const status = known && measureStatus(known.measure, known.lifted, today)
    if (!status || !isLiftable(status)) throw new HallError('A595')
    return { event: { type: 'MeasureLifted', measureId, on: today, by: caller.operator.id, reason: why } }
  })
}

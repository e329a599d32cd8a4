import { HallError } from '../../errors/hall-error.ts'
import type { CardReading } from '../../stations/devices/card-readings.ts'
import { type ApiContext, namedOperator } from '../middleware/context.ts'

/** At a kiosk a reading ends with its card. Throws K318 for an unknown or old reading, A580 for a lifted card. */
export function readingOf(context: ApiContext, readingId: string): CardReading {
  const { readings } = context.parts
  const reading = readings.find(readingId)
  if (!reading) throw new HallError('K318')
  if (namedOperator(context)?.role === 'kiosk' && !readings.isOnReader(readingId)) throw new HallError('A580')
  return reading
}

import type { CaseEvent } from '../../cases/events.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { MeasureEvent } from '../../measures/events.ts'
import type { EventMeta } from '../../store/event-log.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { recordHallEvent } from '../../store/hall-log.ts'

/** Decisions that a measure kept from acceptance on trust: each is a use. */
export async function recordUses(
  trx: HallStep,
  caseId: CaseId,
  events: readonly CaseEvent[],
  meta: EventMeta,
): Promise<void> {
  const used = events
    .filter(event => event.type === 'Decided' || event.type === 'OneTimeNoticeGiven' || event.type === 'PapersHeld')
    .flatMap(({ gates }) => gates.flatMap(({ measureId }) => measureId ?? []))
  for (const measureId of new Set(used)) {
    await recordHallEvent<MeasureEvent>(
      trx,
      'measures',
      { type: 'MeasureUsed', measureId, closed: 'deferral', caseId },
      meta,
    )
  }
}

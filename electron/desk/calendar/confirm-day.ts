import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import { HallError } from '../../errors/hall-error.ts'
import { recordHallEvent } from '../../store/hall-log.ts'
import { replanReminders } from '../../store/queries/outbox.ts'
import { recordedAfter } from '../../store/queries/recorded.ts'
import type { Caller } from '../cases/case-desk.ts'
import { once } from '../once.ts'
import type { HallParts } from '../parts.ts'
import type { ClockEvent } from './day-doubts.ts'

type ConfirmingParts = Pick<HallParts, 'store' | 'desk' | 'time'>

/** Throws A574 when no day is in doubt, or the clock says another day than the person saw. */
export function confirmDay(parts: ConfirmingParts, day: LocalDate, caller: Caller): Promise<null> {
  const { store, time } = parts
  return once(parts, caller, 'clock', async () => {
    const { doubt } = time
    const said = new Date(time.said).toISOString()
    if (!doubt || dateInHall(said) !== day) throw new HallError('A574', dateInHall(said))
    await store.transaction(async trx => {
      const ahead = await recordedAfter(trx, new Date(time.said + time.correctionMs).toISOString())
      const event: ClockEvent = { type: 'DayConfirmed', said, doubt, ...(ahead ? { ahead } : {}) }
      const meta = { at: said, operator: caller.operator.id, station: caller.station, command: caller.commandId }
      await recordHallEvent(trx, 'clock', event, meta)
      await replanReminders(trx, day, said)
    })
    time.confirm()
    return null
  })
}

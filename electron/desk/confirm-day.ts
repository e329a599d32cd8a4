import type { Kysely } from 'kysely'
import { dateInHall, type LocalDate } from '../calendar/local-date.ts'
import { HallError } from '../errors/hall-error.ts'
import { replanPrompts } from '../prompts/outbox.ts'
import { recordHallEvent } from '../store/hall-log.ts'
import type { HallDatabase } from '../store/schema.ts'
import type { Caller } from './case-desk.ts'
import type { AheadRange, ClockEvent } from './day-doubts.ts'
import { once } from './once.ts'
import type { HallParts } from './parts.ts'

type ConfirmingParts = Pick<HallParts, 'store' | 'desk' | 'time'>

/**
 * Somebody who may says that the machine's clock is right: from then on it is the hall's time. Recorded with who, when and
 * what the clock said. Throws A574 when no day is in doubt, or the clock does not say the day that the person saw.
 */
export function confirmDay(parts: ConfirmingParts, day: LocalDate, caller: Caller): Promise<null> {
  const { store, time } = parts
  return once(parts, caller, 'clock', async () => {
    const { doubt } = time
    const said = new Date(time.said).toISOString()
    if (!doubt || dateInHall(said) !== day) throw new HallError('A574', dateInHall(said))
    await store.transaction(async trx => {
      const ahead = await recordedAhead(trx, time.said + time.correctionMs)
      const event: ClockEvent = { type: 'DayConfirmed', said, doubt, ...(ahead ? { ahead } : {}) }
      const meta = { at: said, operator: caller.operator.id, station: caller.station, command: caller.commandId }
      await recordHallEvent(trx, store.keys, 'clock', event, meta)
      await replanPrompts(trx, day, said)
    })
    time.confirm()
    return null
  })
}

/** Rows that are read at a time. */
const PAGE = 1000

/** The events at the end of the chain whose time has not come at an instant, ms. */
async function recordedAhead(db: Kysely<HallDatabase>, instant: number): Promise<AheadRange | undefined> {
  const limit = new Date(instant).toISOString()
  let range: AheadRange | undefined
  for (;;) {
    const rows = await db
      .selectFrom('event')
      .select(['seq', 'at'])
      .$if(range !== undefined, query => query.where('seq', '<', range?.from ?? 0))
      .orderBy('seq', 'desc')
      .limit(PAGE)
      .execute()
    for (const { seq, at } of rows) {
      if (at <= limit) return range
      range = { from: seq, to: range?.to ?? seq }
    }
    if (rows.length < PAGE) return range
  }
}

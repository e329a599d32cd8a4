import { createHash } from 'node:crypto'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import {
  type CalendarEvent,
  type CalendarState,
  EMPTY_CALENDAR,
  evolveCalendar,
} from '../../calendar/calendar-events.ts'
import { CHINESE_DAYS, type PublishedDays, withNotices } from '../../calendar/published-years.ts'
import { WorkingDays } from '../../calendar/working-days.ts'
import type { EventMeta } from '../../store/event-log.ts'
import { readHallEvents, recordHallEvent } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'

export interface RecordedCalendarEvent {
  readonly meta: EventMeta
  readonly event: CalendarEvent
}

/** Changes take effect with the transaction that records them. */
export class HallCalendar {
  readonly #store: HallStore
  readonly #packaged: PublishedDays
  #state: CalendarState
  #days: WorkingDays

  private constructor(store: HallStore, packaged: PublishedDays, state: CalendarState) {
    this.#store = store
    this.#packaged = packaged
    this.#state = state
    this.#days = this.daysUnder(state)
  }

  static async load(store: HallStore, packaged: PublishedDays = CHINESE_DAYS): Promise<HallCalendar> {
    return new HallCalendar(store, packaged, fold(await readHallEvents<CalendarEvent>(store.db, 'calendar')))
  }

  /** For a hall whose calendar events cannot be read. */
  static packaged(store: HallStore, packaged: PublishedDays = CHINESE_DAYS): HallCalendar {
    return new HallCalendar(store, packaged, EMPTY_CALENDAR)
  }

  static async asOf(store: HallStore, day: LocalDate, packaged: PublishedDays = CHINESE_DAYS): Promise<HallCalendar> {
    const recorded = await readHallEvents<CalendarEvent>(store.db, 'calendar')
    const known = recorded.filter(({ meta }) => dateInHall(meta.at) <= day)
    return new HallCalendar(store, packaged, fold(known))
  }

  get days(): WorkingDays {
    return this.#days
  }

  get state(): CalendarState {
    return this.#state
  }

  /** Equal for calendars that count alike and have the same closures. */
  fingerprint(): string {
    const { years, holidays, workdays } = this.published()
    const closures = this.#state.closures.map(({ from, to }) => `${from}/${to}`)
    const content = [[...years].sort(), [...holidays].sort(), [...workdays].sort(), closures.sort()]
    return createHash('sha256').update(JSON.stringify(content)).digest('hex')
  }

  published(state: CalendarState = this.#state): PublishedDays {
    return withNotices(this.#packaged, state.notices.values())
  }

  daysUnder(state: CalendarState): WorkingDays {
    return new WorkingDays(this.published(state), state.closures)
  }

  history(): Promise<readonly RecordedCalendarEvent[]> {
    return readHallEvents<CalendarEvent>(this.#store.db, 'calendar')
  }

  /** At most one event. Returns whether the call has recorded anything, now or before. */
  async record(meta: EventMeta, decide: (state: CalendarState) => CalendarEvent | undefined): Promise<boolean> {
    let known = false
    const changed = await this.#store.transaction(async trx => {
      const recorded = await readHallEvents<CalendarEvent>(trx, 'calendar')
      known = recorded.some(entry => entry.meta.command === meta.command)
      if (known) return undefined
      const state = fold(recorded)
      const event = decide(state)
      if (!event) return undefined
      await recordHallEvent(trx, 'calendar', event, meta)
      return evolveCalendar(state, event)
    })
    if (!changed) return known
    this.#state = changed
    this.#days = this.daysUnder(changed)
    return true
  }
}

function fold(recorded: readonly RecordedCalendarEvent[]): CalendarState {
  return recorded.reduce((state, { event }) => evolveCalendar(state, event), EMPTY_CALENDAR)
}

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

/**
 * The calendar of this hall: the data set that the product brings, and over it what the hall imported and when it is closed.
 * A change takes effect with the transaction that records it.
 */
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

  /** `packaged`: the data set; another one for tests only. */
  static async load(store: HallStore, packaged: PublishedDays = CHINESE_DAYS): Promise<HallCalendar> {
    return new HallCalendar(store, packaged, fold(await readHallEvents<CalendarEvent>(store.db, 'calendar')))
  }

  /** Without anything of the hall's own: for a hall whose record of it cannot be read. */
  static packaged(store: HallStore, packaged: PublishedDays = CHINESE_DAYS): HallCalendar {
    return new HallCalendar(store, packaged, EMPTY_CALENDAR)
  }

  /** As it stood at the end of a day: what was imported or entered later is left out. */
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

  /** Equal for calendars that count alike and are closed on the same days. */
  fingerprint(): string {
    const { years, holidays, workdays } = this.published()
    const closures = this.#state.closures.map(({ from, to }) => `${from}/${to}`)
    const content = [[...years].sort(), [...holidays].sort(), [...workdays].sort(), closures.sort()]
    return createHash('sha256').update(JSON.stringify(content)).digest('hex')
  }

  /** What the notices say, imported ones over the data set. */
  published(state: CalendarState = this.#state): PublishedDays {
    return withNotices(this.#packaged, state.notices.values())
  }

  daysUnder(state: CalendarState): WorkingDays {
    return new WorkingDays(this.published(state), state.closures)
  }

  /** Everything that was ever recorded, the oldest first. */
  history(): Promise<readonly RecordedCalendarEvent[]> {
    return readHallEvents<CalendarEvent>(this.#store.db, 'calendar')
  }

  /**
   * Records what `decide` makes of the calendar as it stands in the transaction: one event, or none when there is nothing to
   * do. A call that was sent twice happens once. Returns whether the call has recorded anything, now or before.
   */
  async record(meta: EventMeta, decide: (state: CalendarState) => CalendarEvent | undefined): Promise<boolean> {
    let known = false
    const changed = await this.#store.transaction(async trx => {
      const recorded = await readHallEvents<CalendarEvent>(trx, 'calendar')
      known = recorded.some(entry => entry.meta.command === meta.command)
      if (known) return undefined
      const state = fold(recorded)
      const event = decide(state)
      if (!event) return undefined
      await recordHallEvent(trx, this.#store.keys, 'calendar', event, meta)
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

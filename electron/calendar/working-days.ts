import { addDays, dayNumber, fromDayNumber, type LocalDate, laterOf, weekdayOf, yearOf } from '../base/local-date.ts'
import type { Closure } from './closure.ts'
import type { PublishedDays } from './published-years.ts'

export interface Deadline {
  readonly date: LocalDate
  /** 暂定: the span reaches an unpublished year. */
  readonly provisional: boolean
  /** Set when the hall is closed on the counted day. */
  readonly moved?: { readonly from: LocalDate; readonly reason: string }
}

/** 全国年节及纪念日放假办法 (2024-11-10). Without lunar holidays a provisional date is early, never late. */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** The next notice may change the last days of a year (2018-12-29). */
const YEAR_END_DAYS = 7

export class WorkingDays {
  readonly #published: PublishedDays
  readonly #closures: readonly Closure[]
  /** Lists ask for the same days repeatedly. */
  readonly #worked = new Map<number, boolean>()
  #from: { readonly start: LocalDate; readonly deadlines: Map<number, Deadline> } | undefined

  constructor(published: PublishedDays, closures: readonly Closure[] = []) {
    this.#published = published
    this.#closures = closures
  }

  isPublished(year: number): boolean {
    return this.#published.years.has(year)
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.#isWorked(dayNumber(date))
  }

  closureOn(date: LocalDate): Closure | undefined {
    return this.#closures.find(({ from, to }) => from <= date && date <= to)
  }

  /** Excludes `start` (民法典 art. 201), working days only (行政许可法 art. 82). Throws RangeError unless 1 ≤ `days` ≤ 1000. */
  addWorkingDays(start: LocalDate, days: number): Deadline {
    if (!Number.isInteger(days) || days < 1 || days > 1000) throw new RangeError(`working days: ${days}`)
    if (this.#from?.start !== start) this.#from = { start, deadlines: new Map() }
    const { deadlines } = this.#from
    const known = deadlines.get(days)
    if (known) return known
    const deadline = this.#count(start, days)
    deadlines.set(days, deadline)
    return deadline
  }

  #count(start: LocalDate, days: number): Deadline {
    let day = dayNumber(start)
    for (let counted = 0; counted < days; ) {
      day++
      if (this.#isWorked(day)) counted++
    }
    const date = fromDayNumber(day)
    return { date, provisional: !this.#isSpanSettled(start, date) }
  }

  /** After `from`, up to and including `to`; negative if `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) return -this.workingDaysBetween(to, from)
    let count = 0
    const last = dayNumber(to)
    for (let day = dayNumber(from) + 1; day <= last; day++) if (this.#isWorked(day)) count++
    return count
  }

  /** Recounts an office's date; never earlier than promised. For citizens use `citizenDeadline`. */
  settle(start: LocalDate, days: number, promised: LocalDate): Deadline {
    const again = this.addWorkingDays(start, days)
    return { date: laterOf(again.date, promised), provisional: again.provisional }
  }

  /** Like `settle`, moved to the next open working day if the counter is closed (民法典 art. 203). */
  citizenDeadline(start: LocalDate, days: number, promised?: LocalDate): Deadline {
    const { date: counted, provisional } = this.addWorkingDays(start, days)
    const date = promised === undefined ? counted : laterOf(counted, promised)
    const closure = this.closureOn(date)
    const open = this.openFrom(date)
    return {
      date: open,
      provisional: open === counted ? provisional : !this.#isSpanSettled(start, open),
      ...(closure ? { moved: { from: date, reason: closure.reason } } : {}),
    }
  }

  openFrom(date: LocalDate): LocalDate {
    let day = date
    while (!this.isWorkingDay(day) || this.closureOn(day)) day = addDays(day, 1)
    return day
  }

  #isWorked(day: number): boolean {
    const known = this.#worked.get(day)
    if (known !== undefined) return known
    const worked = this.#workedBy(fromDayNumber(day), weekdayOf(day))
    this.#worked.set(day, worked)
    return worked
  }

  #workedBy(date: LocalDate, weekday: number): boolean {
    if (this.#published.workdays.has(date)) return true
    if (this.#published.holidays.has(date)) return false
    if (!this.#published.years.has(yearOf(date)) && FIXED_HOLIDAYS.has(date.slice(5))) return false
    return weekday <= 5
  }

  #isSpanSettled(start: LocalDate, end: LocalDate): boolean {
    const last = yearOf(addDays(end, YEAR_END_DAYS))
    for (let year = yearOf(addDays(start, 1)); year <= last; year++) if (!this.isPublished(year)) return false
    return true
  }
}

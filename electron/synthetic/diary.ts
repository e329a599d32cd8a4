import type { LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { Task } from './task.ts'

/** Something that somebody will do about a case. */
export interface Errand {
  readonly caseId: CaseId
  /** How likely a promise of this applicant is kept. */
  readonly reliability: number
  readonly task: Task
}

/** What is going to happen, by day. */
export class Diary {
  readonly #calendar: WorkingDays
  readonly #until: LocalDate
  readonly #days = new Map<LocalDate, Errand[]>()

  /** Beyond `until` nothing happens any more. */
  constructor(calendar: WorkingDays, until: LocalDate) {
    this.#calendar = calendar
    this.#until = until
  }

  /** `days` working days after `day`; at least one. */
  enter(day: LocalDate, days: number, errand: Errand): void {
    const { date } = this.#calendar.addWorkingDays(day, days)
    if (date > this.#until) return
    const errands = this.#days.get(date)
    if (errands) errands.push(errand)
    else this.#days.set(date, [errand])
  }

  /** The errands of a day, which are then over. */
  take(day: LocalDate): readonly Errand[] {
    const errands = this.#days.get(day) ?? []
    this.#days.delete(day)
    return errands
  }
}

import type { LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { Task } from './task.ts'

export interface Errand {
  readonly caseId: CaseId
  /** Probability that a promise is kept. */
  readonly reliability: number
  readonly task: Task
}

export class Diary {
  readonly #calendar: WorkingDays
  readonly #until: LocalDate
  readonly #days = new Map<LocalDate, Errand[]>()

  /** Nothing happens after `until`. */
  constructor(calendar: WorkingDays, until: LocalDate) {
    this.#calendar = calendar
    this.#until = until
  }

  /** Working days, at least one. */
  enter(day: LocalDate, days: number, errand: Errand): void {
    const { date } = this.#calendar.addWorkingDays(day, days)
    if (date > this.#until) return
    const errands = this.#days.get(date)
    if (errands) errands.push(errand)
    else this.#days.set(date, [errand])
  }

  /** Removes what it returns. */
  take(day: LocalDate): readonly Errand[] {
    const errands = this.#days.get(day) ?? []
    this.#days.delete(day)
    return errands
  }
}

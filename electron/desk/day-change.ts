import type { LocalDate } from '../calendar/local-date.ts'

/** How often the day is looked at, ms. A clock that was set, or a machine that slept, is noticed within that time. */
const LOOK_MS = 30_000

/** Does a hall's daily work at its start, and again whenever the day in the hall has become another. */
export class DayChange {
  readonly #today: () => LocalDate
  readonly #work: () => Promise<void>
  readonly #onError: (error: unknown) => void
  #done: LocalDate | undefined
  #running: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  private constructor(today: () => LocalDate, work: () => Promise<void>, onError: (error: unknown) => void) {
    this.#today = today
    this.#work = work
    this.#onError = onError
  }

  /** Rejects when the first day's work fails: a hall that cannot do it should not open. Later failures are told and tried again. */
  static async start(
    today: () => LocalDate,
    work: () => Promise<void>,
    onError: (error: unknown) => void,
    lookMs = LOOK_MS,
  ): Promise<DayChange> {
    const days = new DayChange(today, work, onError)
    const first = today()
    await work()
    days.#done = first
    days.#timer = setInterval(() => days.#look(), lookMs)
    days.#timer.unref()
    return days
  }

  #look(): void {
    const day = this.#today()
    // A clock that was set back brings no day a second time.
    if (this.#done !== undefined && day <= this.#done) return
    const before = this.#done
    this.#done = day
    this.#running = this.#running.then(this.#work).catch((error: unknown) => {
      this.#done = before
      this.#onError(error)
    })
  }

  /** After the work that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }
}

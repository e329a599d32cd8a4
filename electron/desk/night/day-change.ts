import type { LocalDate } from '../../base/local-date.ts'

/** How often the day is looked at, ms. A clock that was set, or a machine that slept, is noticed within that time. */
const LOOK_MS = 30_000

export interface DayChangeOptions {
  readonly today: () => LocalDate
  /** Doing it again on the same day must change nothing. */
  readonly work: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** The clock was set back: it is `day` again, and was `last`. */
  readonly onBack: (day: LocalDate, last: LocalDate) => void
  /** False while it is not certain what day it is: the work waits, and is then that of the day. Default: always. */
  readonly mayWork?: () => boolean
  readonly lookMs?: number | undefined
}

/** Does a hall's daily work at its start, and again whenever a new day has begun in the hall. */
export class DayChange {
  readonly #options: DayChangeOptions
  /** Undefined while a day waits. */
  #done: LocalDate | undefined
  #running: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout

  private constructor(options: DayChangeOptions, first: LocalDate | undefined) {
    this.#options = options
    this.#done = first
    this.#timer = setInterval(() => this.#look(), options.lookMs ?? LOOK_MS)
    this.#timer.unref()
  }

  /** Rejects when the first day's work fails: a hall that cannot do it should not open. Later failures are told and tried again. */
  static async start(options: DayChangeOptions): Promise<DayChange> {
    const first = options.today()
    if (!mayWork(options)) return new DayChange(options, undefined)
    await options.work()
    return new DayChange(options, first)
  }

  #look(): void {
    if (!mayWork(this.#options)) {
      this.#done = undefined
      return
    }
    const day = this.#options.today()
    const before = this.#done
    if (day === before) return
    this.#done = day
    // A day that comes a second time brings nothing; the days after it do, also when the clock had been far ahead.
    if (before !== undefined && day < before) this.#options.onBack(day, before)
    else this.#running = this.#running.then(this.#options.work).catch((error: unknown) => this.#failed(before, error))
  }

  #failed(before: LocalDate | undefined, error: unknown): void {
    if (before === undefined || (this.#done !== undefined && before < this.#done)) this.#done = before
    this.#options.onError(error)
  }

  /** After the work that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }
}

function mayWork({ mayWork: may }: DayChangeOptions): boolean {
  return may?.() ?? true
}

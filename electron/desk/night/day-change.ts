import type { LocalDate } from '../../base/local-date.ts'

/** ms; a clock that was set, or a machine that slept, is noticed within that time. */
const LOOK_MS = 30_000

export interface DayChangeOptions {
  readonly today: () => LocalDate
  /** May run twice on a day. */
  readonly work: () => Promise<void>
  readonly onError: (error: unknown) => void
  readonly onBack: (day: LocalDate, last: LocalDate) => void
  /** False while the day is in doubt: the work waits. Default: always. */
  readonly mayWork?: () => boolean
  readonly lookMs?: number | undefined
}

export class DayChange {
  readonly #options: DayChangeOptions
  #done: LocalDate | undefined
  #running: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout

  private constructor(options: DayChangeOptions, first: LocalDate | undefined) {
    this.#options = options
    this.#done = first
    this.#timer = setInterval(() => this.#look(), options.lookMs ?? LOOK_MS)
    this.#timer.unref()
  }

  /** Rejects when the first day's work fails: the hall should not open. Later failures are tried again. */
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
    // A day that comes twice has no new work; the days after it have.
    if (before !== undefined && day < before) this.#options.onBack(day, before)
    else this.#running = this.#running.then(this.#options.work).catch((error: unknown) => this.#failed(before, error))
  }

  #failed(before: LocalDate | undefined, error: unknown): void {
    if (before === undefined || (this.#done !== undefined && before < this.#done)) this.#done = before
    this.#options.onError(error)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }
}

function mayWork({ mayWork: may }: DayChangeOptions): boolean {
  return may?.() ?? true
}

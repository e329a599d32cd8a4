const MINUTE_MS = 60_000

/** Stops restarting what keeps failing. `now` in milliseconds of any clock. */
export class FailureBudget<T> {
  readonly #perMinute: number
  #failures: { readonly at: number; readonly error: T }[] = []

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  add(error: T, now: number): void {
    this.#failures.push({ at: now, error })
  }

  spent(now: number): T | undefined {
    this.#failures = this.#failures.filter(({ at }) => now - at < MINUTE_MS)
    return this.#failures.length >= this.#perMinute ? this.#failures.at(-1)?.error : undefined
  }
}

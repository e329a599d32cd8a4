import { CLOCK_TOLERANCE_MS } from '../signing.ts'

/** Keeps nonces for twice the clock tolerance. */
export class NonceStore {
  readonly #clock: () => number
  readonly #seen = new Map<string, number>()

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** False if used or empty. */
  take(nonce: string): boolean {
    const now = this.#clock()
    for (const [old, at] of this.#seen) {
      if (now - at <= 2 * CLOCK_TOLERANCE_MS) break
      this.#seen.delete(old)
    }
    if (nonce === '' || this.#seen.has(nonce)) return false
    this.#seen.set(nonce, now)
    return true
  }
}

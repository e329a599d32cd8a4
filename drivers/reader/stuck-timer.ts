import type { ReaderCode } from '../error.ts'

const STUCK: ReadonlySet<ReaderCode> = new Set(['R108', 'R110'])

/** How long a reader that is plugged in cannot be opened or stays silent. */
export class StuckTimer {
  readonly #restartAfterMs: number
  #since: number | undefined

  constructor(restartAfterMs: number) {
    this.#restartAfterMs = restartAfterMs
  }

  /** True once per `restartAfterMs` without a `clear` in between. */
  failed(code: ReaderCode): boolean {
    if (!STUCK.has(code)) {
      this.clear()
      return false
    }
    const now = performance.now()
    this.#since ??= now
    if (this.#restartAfterMs === 0 || now - this.#since < this.#restartAfterMs) return false
    this.#since = now
    return true
  }

  clear(): void {
    this.#since = undefined
  }
}

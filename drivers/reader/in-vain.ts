import type { ReaderCode } from '../error.ts'

/** It is there, and yet it cannot be opened or says nothing. */
const IN_VAIN: ReadonlySet<ReaderCode> = new Set(['R108', 'R110'])

/** How long a reader that is there has not been got to work, for the last rung of the recovery ladder. */
export class InVain {
  readonly #restartAfterMs: number
  #since: number | undefined

  constructor(restartAfterMs: number) {
    this.#restartAfterMs = restartAfterMs
  }

  /** True once for each `restartAfterMs` without anything else between. */
  failed(code: ReaderCode): boolean {
    if (!IN_VAIN.has(code)) {
      this.otherwise()
      return false
    }
    const now = performance.now()
    this.#since ??= now
    if (this.#restartAfterMs === 0 || now - this.#since < this.#restartAfterMs) return false
    this.#since = now
    return true
  }

  /** It works, or it is not there. */
  otherwise(): void {
    this.#since = undefined
  }
}

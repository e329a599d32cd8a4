import { performance } from 'node:perf_hooks'

/** How often it is measured while anybody asks, ms. */
const EVERY_MS = 50

/** Of how many parts of a thousand this thread was busy just now; threads that share it read it without asking. */
export class Busyness {
  readonly shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  readonly #share = new Int32Array(this.shared)
  #asking = 0
  #timer: NodeJS.Timeout | undefined

  begin(): void {
    this.#asking++
    if (this.#timer) return
    let last = performance.eventLoopUtilization()
    const measure = () => {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, last)
      last = now
      Atomics.store(this.#share, 0, Math.round(1000 * utilization))
    }
    this.#timer = setInterval(measure, EVERY_MS).unref()
  }

  end(): void {
    this.#asking--
    if (this.#asking > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
    Atomics.store(this.#share, 0, 0)
  }
}

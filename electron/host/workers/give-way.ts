import { setTimeout as pause } from 'node:timers/promises'

/** At most so many times as long as was worked: files are made in the busiest hour too. */
const MOST_TIMES = 4

/** Shorter a timer cannot wait, ms. */
const LEAST_MS = 1

/**
 * Between two pieces of work on a file: rests the longer, the busier the thread is that serves windows. With two cores, a
 * thread that never rests takes from both. `shared`: what Busyness measures there.
 */
export function givingWay(shared: SharedArrayBuffer): () => Promise<void> {
  const busy = new Int32Array(shared)
  let since = performance.now()
  return async () => {
    const share = Atomics.load(busy, 0) / 1000
    const rest = (performance.now() - since) * Math.min(share / (1 - share), MOST_TIMES)
    if (rest >= LEAST_MS) await pause(rest)
    since = performance.now()
  }
}

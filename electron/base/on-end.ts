/** How long stopping may take before the process ends all the same, ms. */
const LONGEST_MS = 10_000

/**
 * Calls `stop` once: when the process is asked to end, or when `npm start`, which started it, is no longer there to ask.
 * The channel to `npm start` does not keep the process alive once it has stopped.
 */
export function onEnd(stop: () => void): void {
  let stopped = false
  const once = () => {
    if (stopped) return
    stopped = true
    setTimeout(() => process.exit(1), LONGEST_MS).unref()
    stop()
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  process.on('disconnect', once)
  process.channel?.unref()
}

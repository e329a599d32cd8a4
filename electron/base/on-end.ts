/** Before the process ends regardless, ms. */
const LONGEST_MS = 10_000

/** Calls `stop` once: on a signal, or when the parent (`npm start`) is gone. */
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

const ENDS_REGARDLESS_MS = 10_000

/** Once: on a signal, or when the parent (`npm start`) is gone. */
export function onEnd(stop: () => void): void {
  let stopped = false
  const once = () => {
    if (stopped) return
    stopped = true
    setTimeout(() => process.exit(1), ENDS_REGARDLESS_MS).unref()
    stop()
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  process.on('disconnect', once)
  process.channel?.unref()
}

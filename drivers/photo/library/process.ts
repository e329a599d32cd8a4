import { rmSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { serveLibrary, type Watchdog } from './serve-library.ts'

/** Entry point of the library's process: the library on the main thread, a watchdog on a second one (this file too). */
type Watch = { readonly ms: number; readonly folder: string | undefined } | null

if (isMainThread) serve()
else watch()

function serve(): void {
  // The parent is gone.
  process.on('disconnect', () => process.exit())
  // Ctrl-C reaches the parent too. Ending now would leave the card's photo in the call's folder.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  const watchdog = new Worker(new URL(import.meta.url))
  watchdog.unref()
  const post = (message: Watch) => watchdog.postMessage(message)
  const watched: Watchdog = (ms, folder) => {
    post({ ms, folder })
    return () => post(null)
  }
  serveLibrary(
    {
      send: message => process.send?.(message),
      onMessage: listener => process.on('message', listener),
    },
    watched,
  )
}

function watch(): void {
  let timer: NodeJS.Timeout | undefined
  parentPort?.on('message', (message: Watch) => {
    clearTimeout(timer)
    if (!message) return
    timer = setTimeout(() => {
      if (message.folder !== undefined) rmSync(message.folder, { recursive: true, force: true })
      process.kill(process.pid, 'SIGKILL')
    }, message.ms)
  })
}

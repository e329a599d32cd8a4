import { rmSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { serveLibrary, type Watchdog } from './serve-library.ts'

/**
 * Entry point of the process that holds the vendor's library, started by `nodeLibraryProcess`. The library is called on
 * the main thread, as most were written for one; a second thread, the same file, watches that it comes back.
 */
type Watch = { readonly ms: number; readonly folder: string | undefined } | null

if (isMainThread) serve()
else watch()

function serve(): void {
  // Whoever started us is gone.
  process.on('disconnect', () => process.exit())
  // Ctrl-C is for them too. To end here and now would leave the card's photo in the folder of the call.
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

/** Runs a utility process in a worker thread, with a stand-in for Electron's `process.parentPort`. */
import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'

export class TestUtilityProcess {
  readonly #worker: Worker
  readonly ended: Promise<number>

  constructor(entry: string, env: Record<string, string>) {
    this.#worker = new Worker(new URL(import.meta.url), {
      workerData: { entry: pathToFileURL(resolve(import.meta.dirname, '../../..', entry)).href },
      env: { ...process.env, ...env },
      stdout: true,
      stderr: true,
    })
    this.ended = new Promise(resolve => {
      this.#worker.once('exit', resolve)
      this.#worker.once('error', () => {})
    })
  }

  send(message: { kind: string }, port: MessagePort): void {
    this.#worker.postMessage({ message, port }, [port])
  }

  async kill(): Promise<void> {
    await this.#worker.terminate()
  }
}

if (parentPort && (workerData as { entry?: string } | null)?.entry) {
  const stand = new EventEmitter()
  parentPort.on('message', ({ message, port }: { message: unknown; port: MessagePort }) => {
    stand.emit('message', { data: message, ports: [port] })
  })
  Object.assign(process, { parentPort: stand })
  await import((workerData as { entry: string }).entry)
}

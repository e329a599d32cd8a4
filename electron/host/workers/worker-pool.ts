import { extname, join } from 'node:path'
import type { Follower } from '../../desk/files/file-workers.ts'
import type { WorkerOptions } from '../../desk/files/options.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { TaskCall } from './messages.ts'
import { type Finished, Thread } from './thread.ts'
import { WaitingLine } from './waiting-line.ts'

/** Beside this file, as source and as bundled. */
export function entryOf(name: 'file-worker' | 'query-worker'): string {
  return join(import.meta.dirname, `${name}${extname(import.meta.filename)}`)
}

/**
 * Threads that are started when there is work and ended when there was none for a while. A call ends with A531 (too slow),
 * A532 (too much memory), A533 (crashed), A534 (cancelled) or A536 (too many wait); the next one gets a new thread.
 * A turn lasts until the thread is gone.
 */
export class WorkerPool {
  readonly #entry: string
  readonly #data: unknown
  readonly #options: WorkerOptions
  readonly #line: WaitingLine
  readonly #threads = new Set<Thread>()
  readonly #idle = new Map<Thread, NodeJS.Timeout>()
  readonly #closing = new AbortController()

  /** `data`: what a thread gets at its start. */
  constructor(entry: string, data: unknown, options: WorkerOptions) {
    this.#entry = entry
    this.#data = data
    this.#options = options
    this.#line = new WaitingLine(options)
  }

  /** `transfer`: memory that moves to the thread and is gone here. */
  async run(call: TaskCall, follower: Follower = {}, transfer: readonly ArrayBuffer[] = []): Promise<Finished> {
    const { onProgress = () => {} } = follower
    const signals = follower.signal ? [follower.signal, this.#closing.signal] : [this.#closing.signal]
    const signal = AbortSignal.any(signals)
    onProgress({ phase: 'waiting', done: 0, all: 0 })
    const endTurn = await this.#line.take(signal)
    if (signal.aborted) {
      endTurn()
      throw new HallError('A534')
    }
    const thread = this.#take()
    try {
      return await this.#work(thread, call, { ...follower, signal }, transfer)
    } finally {
      if (thread.alive) {
        this.#giveBack(thread)
        endTurn()
      } else void thread.exited.then(endTurn)
    }
  }

  async #work(
    thread: Thread,
    call: TaskCall,
    { onProgress = () => {}, signal }: Follower,
    transfer: readonly ArrayBuffer[],
  ): Promise<Finished> {
    const { seconds } = this.#options
    const late = setTimeout(() => thread.end(new HallError('A531', `${seconds} s`)), seconds * 1000)
    const cancel = () => thread.end(new HallError('A534'))
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      return await thread.run(call, transfer, onProgress)
    } finally {
      clearTimeout(late)
      signal?.removeEventListener('abort', cancel)
    }
  }

  /** Waits for threads that still run a statement. */
  async close(): Promise<void> {
    this.#closing.abort()
    const closed = new HallError('A534')
    await Promise.all([...this.#threads].map(thread => thread.end(closed)))
  }

  #take(): Thread {
    for (const [thread, timer] of this.#idle) {
      clearTimeout(timer)
      this.#idle.delete(thread)
      if (thread.alive) return thread
    }
    const thread = new Thread(this.#entry, this.#data, this.#options)
    this.#threads.add(thread)
    void thread.exited.then(() => this.#threads.delete(thread))
    return thread
  }

  #giveBack(thread: Thread): void {
    const rest = () => {
      this.#idle.delete(thread)
      return thread.end(new HallError('A533'))
    }
    // Keeps no process alive.
    this.#idle.set(thread, setTimeout(rest, this.#options.idleMs).unref())
  }
}

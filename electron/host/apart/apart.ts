import type { Follower, Worked, WorksApart } from '../../desk/files/apart.ts'
import { APART_OPTIONS, type ApartOptions } from '../../desk/files/options.ts'
import type { Progress } from '../../desk/files/progress.ts'
import type { ApartSetting } from '../../desk/files/setting.ts'
import type { TaskInput, TaskName, TaskOutput } from '../../desk/files/tasks.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { Order } from './messages.ts'
import { type Finished, Thread } from './thread.ts'
import { Turns } from './turns.ts'

export interface ApartHooks {
  /** Called when a piece of work has ended, however it has: nobody reads the data beside its writer on its behalf. */
  readonly afterWork?: () => Promise<void>
  /** What runs in the threads; another one for tests only. */
  readonly entry?: string
}

/**
 * Works on files in threads of their own: neither a file of a million rows nor one that was made to do harm holds up anything
 * else. What a thread does ends with a coded error when it takes too long (A531), needs too much memory (A532), breaks (A533)
 * or is cancelled (A534); the next piece of work has a thread as if nothing had happened.
 */
export class Apart implements WorksApart {
  readonly #setting: ApartSetting
  readonly #options: ApartOptions
  readonly #hooks: ApartHooks
  readonly #turns: Turns
  readonly #threads = new Set<Thread>()
  readonly #idle = new Map<Thread, NodeJS.Timeout>()
  readonly #closing = new AbortController()

  constructor(setting: ApartSetting, options: ApartOptions = APART_OPTIONS, hooks: ApartHooks = {}) {
    this.#setting = setting
    this.#hooks = hooks
    this.#options = options
    this.#turns = new Turns(options)
  }

  async run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    follower: Follower = {},
    given: readonly ArrayBuffer[] = [],
  ): Promise<Worked<Name>> {
    const { onProgress = () => {} } = follower
    const signals = follower.signal ? [follower.signal, this.#closing.signal] : [this.#closing.signal]
    const signal = AbortSignal.any(signals)
    onProgress({ phase: 'waiting', done: 0, all: 0 })
    const endTurn = await this.#turns.take(signal)
    try {
      // It may have been cancelled while its turn came.
      if (signal.aborted) throw new HallError('A534')
      const { output, pieces } = await this.#work({ task, input }, given, onProgress, signal)
      return { output: output as TaskOutput<Name>, pieces }
    } finally {
      endTurn()
    }
  }

  async #work(
    order: Order,
    given: readonly ArrayBuffer[],
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Finished> {
    const thread = this.#take()
    const { seconds } = this.#options
    const late = setTimeout(() => thread.end(new HallError('A531', `${seconds} s`)), seconds * 1000)
    const cancel = () => thread.end(new HallError('A534'))
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return await thread.run(order, given, onProgress)
    } finally {
      clearTimeout(late)
      signal.removeEventListener('abort', cancel)
      this.#giveBack(thread)
      await this.#hooks.afterWork?.()
    }
  }

  /** Ends everything that is under way. */
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
      this.#threads.delete(thread)
    }
    const thread = new Thread(this.#setting, this.#options, this.#hooks.entry)
    this.#threads.add(thread)
    return thread
  }

  #giveBack(thread: Thread): void {
    if (!thread.alive) {
      this.#threads.delete(thread)
      return
    }
    const rest = () => {
      this.#idle.delete(thread)
      this.#threads.delete(thread)
      return thread.end(new HallError('A533'))
    }
    // A process that has nothing else to do is not kept for it.
    this.#idle.set(thread, setTimeout(rest, this.#options.idleMs).unref())
  }
}

import type { FileWorkers, Follower, TaskResult } from '../../desk/files/file-workers.ts'
import { WORKER_OPTIONS, type WorkerOptions } from '../../desk/files/options.ts'
import type { Progress } from '../../desk/files/progress.ts'
import type { WorkerSetting } from '../../desk/files/setting.ts'
import type { TaskInput, TaskName, TaskOutput } from '../../desk/files/tasks.ts'
import { HallError } from '../../errors/hall-error.ts'
import { Busyness } from './busyness.ts'
import type { TaskCall } from './messages.ts'
import { type Finished, Thread } from './thread.ts'
import { WaitingLine } from './waiting-line.ts'

export interface WorkerHooks {
  /** Called after each task, however it ended. */
  readonly afterWork?: () => Promise<void>
  /** For tests. */
  readonly entry?: string
}

/**
 * Works on files in other threads, so that a large or malicious file holds up nothing else. A task ends with A531 (too
 * slow), A532 (too much memory), A533 (crashed) or A534 (cancelled).
 */
export class WorkerPool implements FileWorkers {
  readonly #setting: WorkerSetting
  readonly #options: WorkerOptions
  readonly #hooks: WorkerHooks
  readonly #line: WaitingLine
  readonly #busyness = new Busyness()
  readonly #threads = new Set<Thread>()
  readonly #idle = new Map<Thread, NodeJS.Timeout>()
  readonly #closing = new AbortController()

  constructor(setting: WorkerSetting, options: WorkerOptions = WORKER_OPTIONS, hooks: WorkerHooks = {}) {
    this.#setting = setting
    this.#hooks = hooks
    this.#options = options
    this.#line = new WaitingLine(options)
  }

  async run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    follower: Follower = {},
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<TaskResult<Name>> {
    const { onProgress = () => {} } = follower
    const signals = follower.signal ? [follower.signal, this.#closing.signal] : [this.#closing.signal]
    const signal = AbortSignal.any(signals)
    onProgress({ phase: 'waiting', done: 0, all: 0 })
    const endTurn = await this.#line.take(signal)
    try {
      if (signal.aborted) throw new HallError('A534')
      const { output, pieces } = await this.#work({ task, input }, transfer, onProgress, signal)
      return { output: output as TaskOutput<Name>, pieces }
    } finally {
      endTurn()
    }
  }

  async #work(
    call: TaskCall,
    transfer: readonly ArrayBuffer[],
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Finished> {
    const thread = this.#take()
    this.#busyness.begin()
    const { seconds } = this.#options
    const late = setTimeout(() => thread.end(new HallError('A531', `${seconds} s`)), seconds * 1000)
    const cancel = () => thread.end(new HallError('A534'))
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return await thread.run(call, transfer, onProgress)
    } finally {
      clearTimeout(late)
      this.#busyness.end()
      signal.removeEventListener('abort', cancel)
      this.#giveBack(thread)
      await this.#hooks.afterWork?.()
    }
  }

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
    const thread = new Thread({ setting: this.#setting, busy: this.#busyness.shared }, this.#options, this.#hooks.entry)
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
    // Keeps no process alive.
    this.#idle.set(thread, setTimeout(rest, this.#options.idleMs).unref())
  }
}

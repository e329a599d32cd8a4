import type { FileWorkers, Follower, TaskResult } from '../../desk/files/file-workers.ts'
import { WORKER_OPTIONS, type WorkerOptions } from '../../desk/files/options.ts'
import type { WorkerSetting } from '../../desk/files/setting.ts'
import type { TaskInput, TaskName, TaskOutput } from '../../desk/files/tasks.ts'
import { Busyness } from './busyness.ts'
import { entryOf, WorkerPool } from './worker-pool.ts'

export interface FileThreadData {
  readonly setting: WorkerSetting
  /** See Busyness. */
  readonly busy: SharedArrayBuffer
}

interface FileHooks {
  /** Called after each task, however it ended. */
  readonly afterWork?: () => Promise<void>
  /** For tests. */
  readonly entry?: string
}

/** Works on files in other threads, so that a large or malicious file holds up nothing else. Errors: see WorkerPool. */
export class FileThreads implements FileWorkers {
  readonly #busyness = new Busyness()
  readonly #pool: WorkerPool
  readonly #afterWork: (() => Promise<void>) | undefined

  constructor(setting: WorkerSetting, options: WorkerOptions = WORKER_OPTIONS, { afterWork, entry }: FileHooks = {}) {
    const data: FileThreadData = { setting, busy: this.#busyness.shared }
    this.#pool = new WorkerPool(entry ?? entryOf('file-worker'), data, options)
    this.#afterWork = afterWork
  }

  async run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    follower: Follower = {},
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<TaskResult<Name>> {
    this.#busyness.begin()
    try {
      const { output, pieces } = await this.#pool.run({ task, input }, follower, transfer)
      return { output: output as TaskOutput<Name>, pieces }
    } finally {
      this.#busyness.end()
      await this.#afterWork?.()
    }
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

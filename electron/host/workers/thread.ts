import { Worker } from 'node:worker_threads'
import type { WorkerOptions } from '../../desk/files/options.ts'
import type { Progress } from '../../desk/files/progress.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { Answer, TaskCall } from './messages.ts'
import { arrived } from './portable-error.ts'

export interface Finished {
  readonly output: unknown
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}

/** MiB for short-lived objects. Unlimited, an export of 100,000 rows holds 470 MiB instead of 255. */
const YOUNG_MIB = 16

/** Works on one call at a time. */
export class Thread {
  readonly #worker: Worker
  /** Later than `alive`: a thread that was ended still ends the statement that it is in. */
  readonly exited: Promise<void>
  #ended = false
  #settle: ((error: Error) => void) | undefined

  constructor(entry: string, data: unknown, { memoryMiB }: Pick<WorkerOptions, 'memoryMiB'>) {
    this.#worker = new Worker(entry, {
      name: 'workers',
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
      // Options of the process are for its own thread.
      execArgv: [],
    })
    this.#worker.on('error', error => {
      const code = 'code' in error ? error.code : undefined
      this.#end(new HallError(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'A532' : 'A533', undefined, { cause: error }))
    })
    this.exited = new Promise(resolve => {
      this.#worker.on('exit', code => {
        this.#end(new HallError('A533', `exit ${code}`))
        resolve()
      })
    })
  }

  get alive(): boolean {
    return !this.#ended
  }

  /** Rejects as the task does, or with A532 or A533 when the thread ended. */
  run(call: TaskCall, transfer: readonly ArrayBuffer[], onProgress: (progress: Progress) => void): Promise<Finished> {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    return new Promise<Finished>((resolve, reject) => {
      const listen = (answer: Answer) => {
        if (answer.kind === 'progress') onProgress(answer.progress)
        else if (answer.kind === 'piece') pieces.push(answer.bytes)
        else {
          this.#worker.off('message', listen)
          this.#settle = undefined
          this.#worker.unref()
          if (answer.kind === 'done') resolve({ output: answer.output, pieces })
          else reject(arrived(answer.error))
        }
      }
      this.#settle = reject
      this.#worker.on('message', listen)
      this.#worker.ref()
      this.#worker.postMessage(call, transfer)
    })
  }

  async end(reason: Error): Promise<void> {
    this.#end(reason)
    await this.#worker.terminate()
  }

  #end(reason: Error): void {
    this.#ended = true
    this.#settle?.(reason)
    this.#settle = undefined
  }
}

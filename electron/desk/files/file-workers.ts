import type { Progress } from './progress.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

export interface Follower {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface TaskResult<Name extends TaskName> {
  readonly output: TaskOutput<Name>
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}

/** Carries out tasks in other threads. */
export interface FileWorkers {
  /** `transfer`: memory that moves to the thread and is gone here. */
  run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    follower?: Follower,
    transfer?: readonly ArrayBuffer[],
  ): Promise<TaskResult<Name>>
}

import type { Progress } from './progress.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

/** Who waits for a piece of work: hears how far it is, and can end it. */
export interface Follower {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface Worked<Name extends TaskName> {
  readonly output: TaskOutput<Name>
  /** The bytes of the file that was made. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}

/** Whatever carries tasks out beside the thread that serves windows. */
export interface WorksApart {
  /** `given`: memory that is handed over and not copied; it is gone here. */
  run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    follower?: Follower,
    given?: readonly ArrayBuffer[],
  ): Promise<Worked<Name>>
}

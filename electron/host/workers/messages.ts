import type { Progress } from '../../desk/files/progress.ts'
import type { WorkerSetting } from '../../desk/files/setting.ts'
import type { TaskName } from '../../desk/files/tasks.ts'
import type { PortableError } from './portable-error.ts'

export interface ThreadData {
  readonly setting: WorkerSetting
  /** See Busyness. */
  readonly busy: SharedArrayBuffer
}

/** One at a time. */
export interface TaskCall {
  readonly task: TaskName
  readonly input: unknown
}

/** `piece`: the next bytes of a file. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: PortableError }

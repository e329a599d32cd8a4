import type { Progress } from '../../desk/files/progress.ts'
import type { PortableError } from './portable-error.ts'

/** One at a time. The pool's own caller has checked that task and input fit. */
export interface TaskCall {
  readonly task: string
  readonly input: unknown
}

/** `piece`: the next bytes of a file. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: PortableError }

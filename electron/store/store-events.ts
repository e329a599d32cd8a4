/** What is kept about the store itself, in the stream `store`. */
export type StoreEvent = LossAccepted | MadeUp

/** An administrator goes on without what citizens were told of. */
export interface LossAccepted {
  readonly type: 'LossAccepted'
  /** The newest that was told. Absent where it was not known what had been told. */
  readonly newest?: { readonly seq: number; readonly hash: string }
  /** Were given out, and are not given out again. */
  readonly numbers: readonly string[]
  readonly reason: string
}

/** The folder was filled with made-up cases; `how` says how they can be made again. Absent in folders of the first releases. */
interface MadeUp {
  readonly type: 'MadeUp'
  readonly how: string
}

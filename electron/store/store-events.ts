export type StoreEvent = LossAccepted | MadeUp

/** An administrator goes on without facts that citizens were told. */
export interface LossAccepted {
  readonly type: 'LossAccepted'
  readonly newest?: { readonly seq: number; readonly hash: string }
  /** Case numbers that must not be given out again. */
  readonly numbers: readonly string[]
  readonly reason: string
}

/** `how` makes them again. Absent in folders of the first releases. */
interface MadeUp {
  readonly type: 'MadeUp'
  readonly how: string
}

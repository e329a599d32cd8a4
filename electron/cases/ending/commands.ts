import type { CloseResult } from '../model/close-result.ts'
import type { Deciders } from '../model/decider.ts'
import type { ByParty } from '../model/presence.ts'
import { NOT_ACCEPTED, RETURNING, VERIFYING } from '../model/statuses.ts'
import { close, dispose, putAway } from './closing.ts'
import { endOtherwise } from './ending-otherwise.ts'
import type { OtherEnd } from './other-ends.ts'
import { withdraw, withdrawPromise } from './withdrawing.ts'

export type EndingCommand =
  | { readonly type: 'close'; readonly result: Extract<CloseResult, '0' | '6'>; readonly reason: string }
  /** Nobody came back for held papers, after a notice, or for the result. */
  | { readonly type: 'putAway'; readonly reason: string }
  /** A person decides what becomes of a case for which something never came. */
  | { readonly type: 'dispose'; readonly reason: string }
  /** 不予受理, 作废, 转报. */
  | { readonly type: 'endOtherwise'; readonly way: OtherEnd; readonly reason: string }
  | (ByParty & { readonly type: 'withdraw'; readonly reason: string })
  | (ByParty & { readonly type: 'withdrawPromise'; readonly reason: string })

export const ENDING: Deciders<EndingCommand> = {
  close: { in: ['accepted', 'handedOver'], decide: close },
  putAway: { in: [...RETURNING, 'accepted'], decide: putAway },
  dispose: { in: VERIFYING, decide: dispose },
  endOtherwise: { in: [...NOT_ACCEPTED, 'accepted'], decide: endOtherwise },
  withdraw: { in: [...NOT_ACCEPTED, 'accepted'], decide: withdraw },
  withdrawPromise: { in: ['accepted'], decide: withdrawPromise },
}

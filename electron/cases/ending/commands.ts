import type { CloseResult } from '../model/close-result.ts'
import type { ByParty } from '../model/presence.ts'
import type { OtherEnd } from './events.ts'

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

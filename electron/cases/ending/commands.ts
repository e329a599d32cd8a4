import type { CloseResult } from '../model/close-result.ts'
import type { ByParty } from '../model/presence.ts'
import type { ChosenEnd } from './events.ts'

export type EndingCommand =
  | { readonly type: 'close'; readonly result: Extract<CloseResult, '0' | '6'>; readonly reason: string }
  | { readonly type: 'putAway'; readonly reason: string }
  | { readonly type: 'dispose'; readonly reason: string }
  | { readonly type: 'endOtherwise'; readonly way: ChosenEnd; readonly reason: string }
  | (ByParty & { readonly type: 'withdraw'; readonly reason: string })
  | (ByParty & { readonly type: 'withdrawPromise'; readonly reason: string })

import type { SignPromise } from './promising.ts'

export type AcceptingCommand =
  | { readonly type: 'preparePromise' }
  | SignPromise
  | { readonly type: 'acceptFull' }
  | { readonly type: 'acceptOwing' }
  | { readonly type: 'giveOneTimeNotice' }
  | { readonly type: 'holdPapers' }

import type { SignPromise } from './promising.ts'

export type AcceptingCommand =
  | { readonly type: 'preparePromise' }
  | SignPromise
  | { readonly type: 'acceptFull' }
  | { readonly type: 'acceptOwing' }
  | { readonly type: 'giveOneTimeNotice' }
  | { readonly type: 'holdPapers' }
  /** 视为受理, once the days are over in which the applicant should have been told. */
  | { readonly type: 'countAsAccepted' }

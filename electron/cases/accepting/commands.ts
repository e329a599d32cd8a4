import type { Deciders } from '../model/decider.ts'
import type { ByParty } from '../model/presence.ts'
import type { DrawnSignature } from '../papers/events.ts'
import { acceptFull, acceptOwing } from './accepting.ts'
import { giveOneTimeNotice, holdPapers } from './not-accepting.ts'
import { preparePromise, signPromise } from './promising.ts'

export type AcceptingCommand =
  | { readonly type: 'preparePromise' }
  /** `number` as it stands on the paper. A drawn signature has been held against the page that was shown. */
  | (ByParty & { readonly type: 'signPromise'; readonly number: string; readonly signature?: DrawnSignature })
  | { readonly type: 'acceptFull' }
  | { readonly type: 'acceptOwing' }
  | { readonly type: 'giveOneTimeNotice' }
  /** 容缺收件. */
  | { readonly type: 'holdPapers' }

export const ACCEPTING: Deciders<AcceptingCommand> = {
  preparePromise: { in: ['draft'], decide: (_, state, facts) => preparePromise(state, facts) },
  signPromise: { in: ['draft'], decide: signPromise },
  acceptFull: { in: ['draft'], decide: (_, state, facts) => acceptFull(state, facts) },
  acceptOwing: { in: ['draft'], decide: (_, state, facts) => acceptOwing(state, facts) },
  giveOneTimeNotice: {
    in: ['draft', 'awaitingPerson', 'held'],
    decide: (_, state, facts) => giveOneTimeNotice(state, facts),
  },
  holdPapers: { in: ['draft'], decide: (_, state, facts) => holdPapers(state, facts) },
}

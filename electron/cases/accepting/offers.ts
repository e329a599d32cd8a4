import type { Offers } from '../model/offer.ts'
import type { AcceptingCommand } from './commands.ts'

export const ACCEPTING_OFFERS: Offers<AcceptingCommand> = {
  preparePromise: () => [{ sample: { type: 'preparePromise' } }],
  signPromise: ({ promise }) =>
    promise && !promise.signed ? [{ sample: { type: 'signPromise', number: promise.number } }] : [],
  acceptFull: () => [{ sample: { type: 'acceptFull' } }],
  acceptOwing: () => [{ sample: { type: 'acceptOwing' } }],
  giveOneTimeNotice: ({ status, acceptance }) =>
    status === 'accepted' && acceptance?.deemedOn === undefined ? [] : [{ sample: { type: 'giveOneTimeNotice' } }],
  holdPapers: () => [{ sample: { type: 'holdPapers' } }],
  countAsAccepted: 'nobody',
}

import type { Offers } from '../model/offer.ts'
import type { CustodyCommand } from './commands.ts'
import { RETURN_METHODS } from './events.ts'
import { mayGoBack } from './papers.ts'

export const CUSTODY_OFFERS: Offers<CustodyCommand> = {
  returnPapers: state =>
    mayGoBack(state)
      ? [{ limits: { choices: RETURN_METHODS }, sample: { type: 'returnPapers', method: 'counter', to: 'handler' } }]
      : [],
}

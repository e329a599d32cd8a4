import { PARTIES } from '../../catalogue/model/item.ts'
import type { Offers } from '../model/offer.ts'
import type { RemindingCommand } from './commands.ts'

export const REMINDING_OFFERS: Offers<RemindingCommand> = {
  recordContact: ({ parties }) => {
    const choices = PARTIES.filter(party => parties[party])
    const [party] = choices
    return party ? [{ limits: { choices }, sample: { type: 'recordContact', party, reach: 'none' } }] : []
  },
  // The reminders room decides when.
  recordReminder: 'nobody',
}

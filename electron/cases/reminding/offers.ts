import { PARTIES } from '../../catalogue/model/item.ts'
import type { Offers } from '../model/offer.ts'
import type { RemindingCommand } from './commands.ts'

export const REMINDING_OFFERS: Offers<RemindingCommand> = {
  recordContact: ({ parties }) => {
    const choices = PARTIES.filter(party => parties[party])
    const [party] = choices
    return party ? [{ limits: { choices }, sample: { type: 'recordContact', party, reach: 'none' } }] : []
  },
  // A reminder is made where there is a reason for one: see reminders.
  recordReminder: 'nobody',
}

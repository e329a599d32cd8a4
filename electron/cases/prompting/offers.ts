import { PARTIES } from '../../catalogue/model/item.ts'
import type { Offers } from '../model/offer.ts'
import type { PromptingCommand } from './commands.ts'

export const PROMPTING_OFFERS: Offers<PromptingCommand> = {
  recordContact: ({ parties }) => {
    const choices = PARTIES.filter(party => parties[party])
    const [party] = choices
    return party ? [{ limits: { choices }, sample: { type: 'recordContact', party, reach: 'none' } }] : []
  },
  // A prompt is made where there is a reason for one: see prompts.
  recordPrompt: 'nobody',
}

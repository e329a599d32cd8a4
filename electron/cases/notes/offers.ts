import { type Offers, SAID } from '../model/offer.ts'
import type { NoteCommand } from './commands.ts'

export const NOTES_OFFERS: Offers<NoteCommand> = {
  note: () => [{ limits: { reason: 'always' }, sample: { type: 'note', text: SAID } }],
}

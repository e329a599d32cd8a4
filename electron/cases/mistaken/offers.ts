import type { Offers } from '../model/offer.ts'
import type { MistakenCommand } from './commands.ts'

/** What a wrong clock did is found for the whole hall at once: see desk/calendar/mistaken-days.ts. */
export const MISTAKEN_OFFERS: Offers<MistakenCommand> = { undoMistakenDay: 'nobody' }

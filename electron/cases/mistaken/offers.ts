import type { Offers } from '../model/offer.ts'
import type { MistakenCommand } from './commands.ts'

/** Found for the whole hall: desk/calendar/mistaken-days.ts. */
export const MISTAKEN_OFFERS: Offers<MistakenCommand> = { undoMistakenDay: 'nobody' }

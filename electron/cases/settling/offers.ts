import type { Offers } from '../model/offer.ts'
import type { SettlingCommand } from './commands.ts'

export const SETTLING_OFFERS: Offers<SettlingCommand> = {
  settleDeadline: 'nobody',
  settleFinish: 'nobody',
  settlePeriod: 'nobody',
}

import type { Offers } from '../model/offer.ts'
import type { HandoverCommand } from './commands.ts'

export const HANDOVER_OFFERS: Offers<HandoverCommand> = {
  handOver: ({ item, result }) => {
    if (!item.yieldsCertificate) return []
    const granting = item.kind === 'instant' && !result ? ({ granting: true } as const) : {}
    return [
      {
        limits: { choices: ['counter', 'post', 'electronic'], ...granting },
        sample: { type: 'handOver', method: 'post', takenBy: 'applicant', ...granting },
      },
    ]
  },
}

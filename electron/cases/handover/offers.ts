import { mayGrantAtWindow } from '../department/deciding.ts'
import type { Offers } from '../model/offer.ts'
import type { HandoverCommand } from './commands.ts'

export const HANDOVER_OFFERS: Offers<HandoverCommand> = {
  handOver: (state, facts) => {
    if (!state.item.yieldsCertificate) return []
    const atOnce = mayGrantAtWindow(state, facts) && !state.result && !state.item.certificate
    const granting = atOnce ? ({ granting: true } as const) : {}
    return [
      {
        limits: { choices: ['counter', 'post', 'electronic'], ...granting },
        sample: { type: 'handOver', method: 'post', takenBy: 'applicant', ...granting },
      },
    ]
  },
}

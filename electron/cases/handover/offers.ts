import { mayGrantAtWindow } from '../department/deciding.ts'
import type { Offers } from '../model/offer.ts'
import type { HandoverCommand } from './commands.ts'

export const HANDOVER_OFFERS: Offers<HandoverCommand> = {
  handOver: (state, facts) => {
    if (!state.item.yieldsCertificate) return []
    const granting = mayGrantAtWindow(state, facts) && !state.result ? ({ granting: true } as const) : {}
    return [
      {
        limits: { choices: ['counter', 'post', 'electronic'], ...granting },
        sample: { type: 'handOver', method: 'post', takenBy: 'applicant', ...granting },
      },
    ]
  },
}

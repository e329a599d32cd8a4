import { type Offers, SAID } from '../model/offer.ts'
import { steps } from '../model/steps.ts'
import type { SupervisionCommand } from './commands.ts'
import { isOfficeStep } from './supervision-rules.ts'

export const SUPERVISION_OFFERS: Offers<SupervisionCommand> = {
  supervise: (state, _, { openedOn, supervision }) =>
    steps(state, openedOn).flatMap(({ kind, materialId }) => {
      if (!isOfficeStep(kind)) return []
      const rule = supervision.find(candidate => candidate.steps.includes(kind))
      if (!rule) return []
      const about = materialId === undefined ? {} : { materialId }
      return [
        {
          about: { step: { kind, ...about } },
          limits: { reason: 'always' },
          sample: { type: 'supervise', rule, step: kind, ...about, openedOn, content: SAID },
        },
      ]
    }),
  answerSupervision: ({ supervisions }) =>
    supervisions.map(({ number }) => ({
      about: { order: number },
      limits: { reason: 'always' },
      sample: { type: 'answerSupervision', number, result: SAID },
    })),
}

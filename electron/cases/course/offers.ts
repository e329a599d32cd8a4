import { type Offers, SAID } from '../model/offer.ts'
import { LONGEST_STOP } from './clock.ts'
import type { CourseCommand } from './commands.ts'

export const COURSE_OFFERS: Offers<CourseCommand> = {
  stopClock: ({ clock }, { rules }) => {
    const listed = rules.specialProcedures.flatMap(({ causes }) => causes)
    const choices = listed.filter(cause => !clock?.stops.some(stop => stop.cause === cause))
    const [cause] = choices
    if (!cause) return []
    const limits = { reason: 'always', days: { min: 1, max: LONGEST_STOP }, choices } as const
    return [{ limits, sample: { type: 'stopClock', cause, days: 1, reason: SAID } }]
  },
  // 补交挂起 ends by itself with the last material.
  resumeClock: ({ clock }) => {
    const choices = (clock?.stops ?? []).flatMap(({ cause }) => (cause === 'suspension' ? [] : [cause]))
    const [cause] = choices
    return cause ? [{ limits: { choices }, sample: { type: 'resumeClock', cause } }] : []
  },
  // Making a certificate is what makes it ready.
  readyResult: ({ item }) => (item.yieldsCertificate && !item.certificate ? [{ sample: { type: 'readyResult' } }] : []),
  assign: ({ owner: { window } }, { operator }, { owners }) => [
    { limits: { choices: owners }, sample: { type: 'assign', operator: owners[0] ?? operator.id, window } },
  ],
}

import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { Counter } from './use-counter.ts'

/**
 * Which party stands at the counter, where a card says so: what is taken then was brought by them. Undefined for anybody
 * else, and when no card was read: who it was is then for the clerk to say.
 */
export function bringer({ atCounter }: Counter, { parties }: CaseView): 'applicant' | 'handler' | undefined {
  if (atCounter?.kind !== 'card') return undefined
  const { name, number } = atCounter.person
  // Who is both is the applicant: that is whose promise it was.
  return (['applicant', 'handler'] as const).find(
    party => parties[party]?.name === name && parties[party]?.number === number,
  )
}

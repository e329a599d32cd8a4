import { addDays } from '../../base/local-date.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { OwedId } from '../model/ids.ts'
import type { Breach, CaseState } from '../model/state.ts'
import type { TrustEvent } from './events.ts'

type Recorded = Extract<TrustEvent, { type: 'BreachRecorded' }>

/** The next of the case. */
export function breachRecorded(
  about: Pick<Recorded, 'owedId' | 'kind' | 'subjects'>,
  { caseNumber, breaches }: Pick<CaseState, 'caseNumber' | 'breaches'>,
  { today, rules }: Pick<OwnFacts, 'today' | 'rules'>,
): Recorded {
  return {
    type: 'BreachRecorded',
    breachId: `${caseNumber}-B${breaches.length + 1}`,
    ...about,
    on: today,
    until: addDays(today, rules.breachDays),
  }
}

/** Bars acceptance on trust until it expires, unless it is disputed. */
export function isUnrepaired({ repairedOn, struckOn }: Breach): boolean {
  return repairedOn === undefined && struckOn === undefined
}

export function isDisputed({ objections }: Pick<CaseState, 'objections'>, { breachId }: Pick<Breach, 'breachId'>) {
  return objections.some(({ about, decided }) => !decided && about.kind === 'breach' && about.breachId === breachId)
}

/** What the record says of a material, which may lapse again after a breach was struck; nothing of a wrong clock. */
export function breachOf({ breaches }: Pick<CaseState, 'breaches'>, id: OwedId): Breach | undefined {
  const recorded = breaches.filter(({ owedId, mistaken }) => owedId === id && !mistaken)
  return recorded.findLast(({ struckOn }) => struckOn === undefined) ?? recorded.at(-1)
}

import type { OwedId } from '../model/ids.ts'
import type { Breach, CaseState } from '../model/state.ts'

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

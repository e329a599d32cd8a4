import { barsToday } from '../gates/bar.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { type CaseState, unsettled } from '../model/state.ts'
import type { EndingCommand } from './commands.ts'
import { CHOSEN_FROM, OTHER_ENDS, REFUSALS } from './other-ends.ts'

/** 不予受理, 作废, 转报, before the decision. A refusal gets a case number for its notice. */
export function endOtherwise(
  command: Extract<EndingCommand, { type: 'endOtherwise' }>,
  state: CaseState,
  facts: Facts,
): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const { way } = command
  const { result } = OTHER_ENDS[way]
  if (state.result || !CHOSEN_FROM[way].includes(state.status)) return refused('K303')
  // A recorded breach is contested or repaired instead.
  if (way === 'voided' && state.breaches.some(({ struckOn }) => !struckOn)) return refused('K303')
  if (way === 'forwarded') {
    const still = unsettled(state)
    if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  }
  const [bar] = way === 'barred' ? barsToday(facts) : []
  if (way === 'barred' && !bar) return refused('K303')
  const told = REFUSALS.has(way)
  if (told && (!state.parties.handler || !state.parties.applicant)) return refused('K307')
  const number = told && state.caseNumber === undefined ? { caseNumber: facts.nextCaseNumber } : {}
  return happened({ type: 'Closed', on: facts.today, result, reason, outcome: way, ...number, ...(bar ? { bar } : {}) })
}

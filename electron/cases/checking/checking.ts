import { evolve } from '../evolve.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { isProof } from '../model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'
import { foundFalse, settled, withOwed } from '../owing/supplying.ts'
import { type CheckOutcome, isOrdered } from './check-method.ts'
import type { CheckingCommand } from './commands.ts'
import type { CheckingEvent } from './events.ts'

/** 核查告知承诺. A supervisor orders what the party has to do (K312); that it lied is a finding, which another person decides. */
export function checkPromise(command: CheckingCommand, state: CaseState, facts: OwnFacts): Decision {
  const found = command.found.trim()
  if (found === '') return refused('K313')
  if (state.result?.granted === false) return refused('K303')
  const { outcome } = command
  if (isOrdered(outcome) && facts.operator.role !== 'supervisor') return refused('K312')
  return withOwed(state, command.owedId, ['owed'], owed => {
    if (!isProof(owed)) return refused('K309')
    if (!outcomesOf(owed, state).includes(outcome)) return refused('K338', { about: [owed.name] })
    if (outcome !== 'holds' && isCorrecting(owed, facts)) return refused('K339', { about: [owed.name] })
    return concluded(state, owed, { ...command, found }, facts)
  })
}

/** A correction is ordered once, and before the decision only where the item allows it. */
export function outcomesOf({ check, proof }: OwedMaterial, { result, handover }: CaseState): readonly CheckOutcome[] {
  const granted = result?.granted === true || handover !== undefined
  const correctable = check?.outcome !== 'correct' && (granted || proof?.correctDays !== undefined)
  return ['holds', ...(correctable ? (['correct'] as const) : []), granted ? 'untrue' : 'ordinary']
}

function isCorrecting({ check }: OwedMaterial, facts: OwnFacts): boolean {
  return check?.until !== undefined && !isOver(check.until, facts)
}

function concluded(state: CaseState, owed: OwedMaterial, command: CheckingCommand, facts: OwnFacts): Decision {
  const { rules, calendar, today, operator } = facts
  const { method, found, outcome } = command
  const days = owed.proof?.correctDays ?? rules.correctDays
  const checked: CheckingEvent = {
    type: 'PromiseChecked',
    owedId: owed.owedId,
    on: today,
    by: operator.id,
    method,
    found,
    outcome,
    ...(outcome === 'correct' ? { until: calendar.citizenDeadline(today, days) } : {}),
    basis: rules.proofBasis,
    ruleVersion: rules.version,
  }
  switch (outcome) {
    case 'holds':
      return settled(state, facts, checked)
    case 'correct':
    case 'ordinary':
      return happened(checked)
    case 'untrue': {
      const told = foundFalse(evolve(state, state.caseId, checked), owed, found, facts)
      return told.ok ? happened(checked, ...told.events) : told
    }
  }
}

import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import { isUnrepaired } from './breaches.ts'
import type { TrustCommand } from './commands.ts'

type Command<Type extends TrustCommand['type']> = Extract<TrustCommand, { type: Type }>

/** 修复, by a supervisor; the breach stops counting the same day. */
function repairBreach(command: Command<'repairBreach'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const breach = state.breaches.find(({ breachId }) => breachId === command.breachId)
  if (!breach || !isUnrepaired(breach)) return refused('K346')
  const { breachId } = breach
  return happened({ type: 'BreachRepaired', breachId, on: facts.today, by: facts.operator.id, reason })
}

/** 异议: marks the breach at once. */
function raiseObjection(command: Command<'raiseObjection'>, state: CaseState, facts: Facts): Decision {
  const { objectionId, about } = command
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.objections.some(known => known.objectionId === objectionId)) return refused('K342')
  if (about.kind === 'breach') {
    const breach = state.breaches.find(({ breachId }) => breachId === about.breachId)
    if (!breach || breach.struckOn) return refused('K346')
  }
  const decideBy = facts.calendar.addWorkingDays(facts.today, facts.rules.objectionDays)
  return asParty(state, command.present, present =>
    happened({ type: 'ObjectionRaised', objectionId, about, on: facts.today, reason, decideBy, ...present }),
  )
}

function decideObjection(command: Command<'decideObjection'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const objection = state.objections.find(({ objectionId }) => objectionId === command.objectionId)
  if (!objection || objection.decided) return refused('K347')
  const { objectionId } = objection
  const { upheld } = command
  return happened({ type: 'ObjectionDecided', objectionId, on: facts.today, by: facts.operator.id, upheld, reason })
}

export const TRUST_DECIDERS: Deciders<TrustCommand> = {
  repairBreach: { in: ALWAYS, decide: repairBreach },
  raiseObjection: { in: ALWAYS, decide: raiseObjection },
  decideObjection: { in: ALWAYS, decide: decideObjection },
}

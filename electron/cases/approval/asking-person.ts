import { assess } from '../gates/evaluate.ts'
import { lacksSituation } from '../model/asked.ts'
import { decidedBy } from '../model/decided-by.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import type { ApprovalCommand } from './commands.ts'

type Command<Type extends ApprovalCommand['type']> = Extract<ApprovalCommand, { type: Type }>

/** Asks a supervisor to weigh gates; no grade alone refuses a person (个人信息保护法 art. 24). Never about core materials. */
export function askPerson(command: Command<'askPerson'>, state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (command.reason.trim() === '') return refused('K313')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const assessment = assess(state, facts)
  const { outcome, gates, against, binding, answers } = assessment
  const isWeighed = outcome === 'full' && answers.includes('askPerson')
  if (outcome === 'full' && !isWeighed && binding.length > 0) {
    return refused('K389', { gates: binding, about: binding.map(gate => gate.reason) })
  }
  if (outcome === 'trust' || (outcome === 'full' && !isWeighed)) return refused('K319')
  if (outcome === 'askCredit') return refused('K378')
  if (!answers.includes('askPerson')) return refused('K304', { gates: gates.filter(gate => gate.result === 'fail') })
  return happened(
    { type: 'Decided', outcome, gates, ...decidedBy(assessment, facts) },
    {
      type: 'PersonAsked',
      gates: isWeighed ? binding : against,
      reason: command.reason.trim(),
      by: facts.operator.id,
      answerBy: facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays),
    },
  )
}

/** Another person decides, and only about the gates that were asked about. */
export function personDecides(command: Command<'personDecides'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor' || facts.operator.id === state.question?.by) return refused('K312')
  if (command.reason.trim() === '') return refused('K313')
  const gates = state.question?.gates ?? []
  return happened({ type: 'PersonDecided', allowed: command.allowed, gates, reason: command.reason.trim() })
}

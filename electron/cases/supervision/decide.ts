import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import { type Step, steps } from '../model/steps.ts'
import type { SupervisionCommand } from './commands.ts'
import { type SupervisionRule, supervisionLevel } from './supervision-rules.ts'

type Command<Type extends SupervisionCommand['type']> = Extract<SupervisionCommand, { type: Type }>

/** One order at a time for each step of the office that is due or overdue. */
function supervise(command: Command<'supervise'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const content = command.content.trim()
  if (content === '') return refused('K313')
  const { rule, step, materialId } = command
  const due = steps(state, command.openedOn).find(found => isOf(found, rule, step, materialId))
  if (!due) return refused('K380')
  const level = supervisionLevel(rule, due.on, facts.today, facts.calendar)
  if (!level) return refused('K381')
  const same = state.supervisions.some(
    order => !order.answered && order.step === step && order.materialId === materialId,
  )
  if (same) return refused('K382')
  return happened({
    type: 'SupervisionIssued',
    number: `${state.caseNumber ?? state.caseId}-D${state.supervisions.length + 1}`,
    rule: rule.id,
    level,
    step,
    ...(materialId === undefined ? {} : { materialId }),
    due: due.on,
    at: facts.now,
    on: facts.today,
    by: facts.operator.id,
    content,
    department: state.item.department,
    window: state.owner.window,
    answerBy: facts.calendar.addWorkingDays(facts.today, rule.answerDays),
  })
}

function answerSupervision(command: Command<'answerSupervision'>, state: CaseState, facts: Facts): Decision {
  const result = command.result.trim()
  if (result === '') return refused('K313')
  const order = state.supervisions.find(({ number }) => number === command.number)
  if (!order || order.answered) return refused('K383')
  const { number } = order
  return happened({
    type: 'SupervisionAnswered',
    number,
    at: facts.now,
    on: facts.today,
    by: facts.operator.id,
    result,
  })
}

function isOf(found: Step, rule: SupervisionRule, kind: Step['kind'], materialId: string | undefined): boolean {
  const watched = (rule.steps as readonly string[]).includes(found.kind)
  return watched && found.waitsFor !== 'applicant' && found.kind === kind && found.materialId === materialId
}

export const SUPERVISION_DECIDERS: Deciders<SupervisionCommand> = {
  supervise: { in: ALWAYS, decide: supervise },
  answerSupervision: { in: ALWAYS, decide: answerSupervision },
}

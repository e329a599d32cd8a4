import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import type { DepartmentCommand } from './commands.ts'
import { takenUp, withinFinish } from './deciding.ts'
import { mayConfirm, mayExamine } from './duty.ts'

type Command<Type extends DepartmentCommand['type']> = Extract<DepartmentCommand, { type: Type }>

/** 分办. Also takes the case over from a colleague, and back from the window. */
export function takeUp({ examiner }: Command<'takeUp'>, state: CaseState, facts: OwnFacts): Decision {
  const { operator } = facts
  const { department, item, result } = state
  const may = examiner === operator.id ? mayExamine(operator, item) : mayConfirm(operator, item)
  if (!may) return refused('K358')
  const isSame = department.examiner === examiner && !department.atWindow
  if (result || department.opinion || isSame) return refused('K303')
  return happened(takenUp(examiner, facts))
}

/** 退回窗口. 补正 stops no time (行政许可法 art. 45), so neither does this. */
export function returnToWindow(command: Command<'returnToWindow'>, state: CaseState, facts: OwnFacts): Decision {
  const { operator, today, rules } = facts
  const { department, item, result, clock } = state
  if (!mayExamine(operator, item)) return refused('K358')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (result || department.opinion || department.atWindow) return refused('K303')
  const taken = department.examiner === operator.id ? [] : [takenUp(operator.id, facts)]
  const answerBy = withinFinish(rules.windowDays, clock?.finish, facts)
  const { returning: basis } = rules
  return happened(...taken, { type: 'ReturnedToWindow', on: today, by: operator.id, reason, answerBy, basis })
}

export function answerDepartment(command: Command<'answerDepartment'>, state: CaseState, facts: OwnFacts): Decision {
  const answer = command.answer.trim()
  if (answer === '') return refused('K313')
  if (!state.department.atWindow) return refused('K303')
  return happened({ type: 'WindowAnswered', on: facts.today, by: facts.operator.id, answer })
}

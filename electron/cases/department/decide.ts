import type { Deciders } from '../model/decider.ts'
import type { DepartmentCommand } from './commands.ts'
import { confirmResult, decideResult } from './deciding.ts'
import { answerDepartment, returnToWindow, takeUp } from './returning.ts'

export const DEPARTMENT_DECIDERS: Deciders<DepartmentCommand> = {
  takeUp: { in: ['accepted'], alone: true, decide: takeUp },
  decideResult: { in: ['accepted'], alone: true, decide: decideResult },
  confirmResult: { in: ['accepted'], alone: true, decide: confirmResult },
  returnToWindow: { in: ['accepted'], alone: true, decide: returnToWindow },
  answerDepartment: { in: ['accepted'], alone: true, decide: answerDepartment },
}

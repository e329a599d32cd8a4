import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import type { CourseCommand } from './commands.ts'

export function assign(command: Extract<CourseCommand, { type: 'assign' }>, _: CaseState, facts: OwnFacts): Decision {
  const { operator, window } = command
  if (operator.trim() === '' || window.trim() === '') return refused('K307')
  return happened({ type: 'OwnerAssigned', on: facts.today, operator, window })
}

import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'

const ACTS = [
  'takeUp',
  'confirmResult',
  'returnToWindow',
  'answerDepartment',
] as const satisfies readonly ActionView['id'][]

/** With the department or on its way there, or for somebody who may bring it there or send it back (即办件). */
export function inDepartment({ department, steps, result, actions }: CaseView): boolean {
  if (result) return false
  return department !== undefined || steps.some(({ kind }) => kind === 'takeUp') || ACTS.some(act => may(actions, act))
}

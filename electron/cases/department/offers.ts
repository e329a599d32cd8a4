import { type Offers, SAID } from '../model/offer.ts'
import type { DepartmentCommand } from './commands.ts'
import { confirmResult, mayGrantAtWindow } from './deciding.ts'
import { mayConfirm, mayExamine, needsSecondPerson } from './duty.ts'

export const DEPARTMENT_OFFERS: Offers<DepartmentCommand> = {
  takeUp: ({ item, department }, { operator }, { examiners }) => {
    const others = mayConfirm(operator, item)
      ? examiners(item).filter(id => id !== department.examiner || department.atWindow)
      : []
    const own = mayExamine(operator, item) && (department.examiner !== operator.id || department.atWindow)
    const choices = [...new Set([...(own ? [operator.id] : []), ...others])]
    const [examiner] = choices
    return examiner === undefined ? [] : [{ limits: { choices }, sample: { type: 'takeUp', examiner } }]
  },
  decideResult: (state, facts) => {
    const examines = mayExamine(facts.operator, state.item)
    const choices = examines
      ? (['grant', 'refuse'] as const)
      : mayGrantAtWindow(state, facts)
        ? (['grant'] as const)
        : []
    if (choices.length === 0) return []
    const toConfirm = choices.filter(choice => examines && needsSecondPerson(state.item, choice === 'grant'))
    return [
      {
        limits: { reason: 'toRefuse', choices, ...(toConfirm.length > 0 ? { toConfirm } : {}) },
        sample: { type: 'decideResult', granted: true, reason: '' },
      },
    ]
  },
  confirmResult: (state, facts) => {
    if (!state.department.opinion) return []
    // Nothing is decided while the clock is stopped; sending back goes on.
    const agrees = confirmResult({ type: 'confirmResult', agreed: true, reason: '' }, state, facts).ok
    return [
      {
        limits: { reason: 'toRefuse', choices: [...(agrees ? ['agree'] : []), 'return'], secondPerson: true },
        sample: { type: 'confirmResult', agreed: false, reason: SAID },
      },
    ]
  },
  returnToWindow: () => [{ limits: { reason: 'always' }, sample: { type: 'returnToWindow', reason: SAID } }],
  answerDepartment: ({ department }) =>
    department.atWindow ? [{ limits: { reason: 'always' }, sample: { type: 'answerDepartment', answer: SAID } }] : [],
}

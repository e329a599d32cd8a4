import type { Bilingual } from '../../base/bilingual.ts'
import { type Action, actionsOf } from '../../cases/actions.ts'
import { mayExamine } from '../../cases/department/duty.ts'
import type { Refusal } from '../../cases/model/decision.ts'
import type { Facts, Operator } from '../../cases/model/facts.ts'
import type { Verb } from '../../cases/verbs.ts'
import type { Item } from '../../catalogue/model/item.ts'
import type { HallParts } from '../../desk/parts.ts'
import { FAULTS } from '../../errors/codes.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { ActionView } from '../contract/actions.ts'
import { PERMISSIONS, permits } from '../middleware/permissions.ts'

export function actionViews(parts: HallParts, { state, openedOn }: CaseRecord, facts: Facts): ActionView[] {
  const { supervision, operators } = parts.config
  const owners = operators.filter(({ role }) => role === 'clerk' || role === 'supervisor').map(({ id }) => id)
  const examiners = (item: Pick<Item, 'department'>) =>
    operators.filter(operator => mayExamine(operator, item)).map(({ id }) => id)
  return actionsOf(state, facts, { openedOn, supervision: supervision.rules, owners, examiners })
    .filter(({ id }) => mayCall(id, facts.operator))
    .map(actionView)
}

/** An action has the name of its call, except 查信用. */
function mayCall(verb: Verb, operator: Operator): boolean {
  const name = verb === 'recordCredit' ? 'queryCredit' : verb
  const part = (['cases', 'worklists'] as const).find(candidate => Object.hasOwn(PERMISSIONS[candidate], name))
  return part === undefined || permits(part, name, operator)
}

export function actionsAbout(actions: readonly ActionView[], about: Partial<ActionView['about']>): ActionView[] {
  return actions.filter(action =>
    Object.entries(about).every(([name, value]) => action.about[name as keyof ActionView['about']] === value),
  )
}

export function only(actions: readonly ActionView[], ...verbs: readonly Verb[]): ActionView[] {
  return actions.filter(({ id }) => verbs.includes(id))
}

function actionView({ because, ...action }: Action): ActionView {
  return because ? { ...action, because: becauseOf(because) } : action
}

function becauseOf({ code, about = [] }: Refusal): { readonly code: string; readonly text: Bilingual } {
  const { zh, en } = FAULTS[code]
  if (about.length === 0) return { code, text: { zh, en } }
  const names = { zh: about.map(name => name.zh).join('、'), en: about.map(name => name.en).join(', ') }
  return { code, text: { zh: `${zh}：${names.zh}`, en: `${en}: ${names.en}` } }
}

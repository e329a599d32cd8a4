import type { Item } from '../../catalogue/model/item.ts'
import type { Operator } from '../model/facts.ts'

type Of = Pick<Item, 'department'>

/** An examiner or approver, and not the window. */
export function isOfDepartment({ role }: Pick<Operator, 'role'>): boolean {
  return role === 'examiner' || role === 'approver'
}

/** 承办部门 on whose cases the operator works. Undefined: all. */
export function departmentsOf(operator: Operator): readonly string[] | undefined {
  const { departments = [] } = operator
  return isOfDepartment(operator) && departments !== 'all' ? departments : undefined
}

/** Whether the operator may do anything to a case of this item at all. */
export function servesIn(operator: Operator, { department }: Of): boolean {
  return departmentsOf(operator)?.includes(department.zh) ?? true
}

/** 审查. */
export function mayExamine(operator: Operator, item: Of): boolean {
  return isOfDepartment(operator) && servesIn(operator, item)
}

/** 审核、决定. */
export function mayConfirm(operator: Operator, item: Of): boolean {
  return operator.role === 'approver' && servesIn(operator, item)
}

/** An examiner and an approver, two persons. */
export function canDecide(operators: readonly Operator[], item: Of): boolean {
  const examiners = operators.filter(operator => mayExamine(operator, item))
  return examiners.length > 1 && examiners.some(operator => mayConfirm(operator, item))
}

/** 窗口即办: the item allows the window to grant on the spot. */
export function grantsAtWindow(item: Pick<Item, 'kind' | 'grantedAtWindow'>): boolean {
  return item.kind === 'instant' && item.grantedAtWindow === true
}

/** A refusal always needs a second person, a grant where the item says so. */
export function needsSecondPerson({ secondPerson = 'refusal' }: Pick<Item, 'secondPerson'>, granted: boolean): boolean {
  return !granted || secondPerson === 'always'
}

import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { Item, Material } from '../../catalogue/model/item.ts'
import { isShared, itemAsked, missingMaterials } from './asked.ts'
import type { OwnFacts } from './facts.ts'
import { owedId } from './ids.ts'
import { type Due, isOwedByCitizen, type PromisedMaterial } from './promised-material.ts'
import type { Rules } from './rules.ts'
import type { CaseState } from './state.ts'

/** Working days: min(promised days − reserve, hall's maximum, item's maximum). Below 1 materials are due before handover. */
export function longestDue(item: Item, rules: Rules): number {
  return Math.min(item.promisedDays - rules.reserveDays, rules.maxDueDays, item.maxDueDays ?? rules.maxDueDays)
}

/** A citizen is not late by days on which no counter was open, even if the closure became known later. */
function hasPassed(day: LocalDate, { calendar, today }: Pick<OwnFacts, 'calendar' | 'today'>): boolean {
  return day < today && calendar.openFrom(day) < today
}

/** A provisional end has not passed: the notice that settles it can move it later. */
export function isOver({ date, provisional }: Deadline, facts: Pick<OwnFacts, 'calendar' | 'today'>): boolean {
  return !provisional && hasPassed(date, facts)
}

/** Undefined when the deferral rule gives no date. */
export function dueOf(
  material: Material,
  item: Item,
  today: LocalDate,
  rules: Rules,
  calendar: WorkingDays,
): Due | undefined {
  const { deferral } = material
  if (!deferral) return undefined
  const rule = deferral.due
  if (rule.kind === 'beforeHandover') return item.yieldsCertificate ? rule : undefined
  if (!Number.isInteger(rule.days) || rule.days < 1) return undefined
  const days = Math.min(rule.days, longestDue(item, rules))
  if (days < 1) return item.yieldsCertificate ? { kind: 'beforeHandover' } : undefined
  // The office needs no open counter.
  const byCitizen = isOwedByCitizen(deferral)
  return {
    kind: 'date',
    days,
    ...(byCitizen ? calendar.citizenDeadline(today, days) : calendar.addWorkingDays(today, days)),
  }
}

/** 免提交: obtained by the office's own day, at the latest by the promised end of the case. */
export function officeTasks(state: CaseState, facts: PromiseFacts, finish: Deadline): readonly PromisedMaterial[] {
  const end = endOf(state.item, facts, finish)
  return missingMaterials(state).flatMap(material => {
    const task = isShared(material) && promised(material, state, facts, end)
    return task ? [{ ...task, due: earlierDue(task.due, end) }] : []
  })
}

/** An instant item ends when its certificate is handed over. */
function endOf({ promisedDays, yieldsCertificate }: Item, { today, calendar }: PromiseFacts, finish: Deadline): Due {
  if (promisedDays < 1 && yieldsCertificate) return { kind: 'beforeHandover' }
  return { kind: 'date', days: Math.max(0, calendar.workingDaysBetween(today, finish.date)), ...finish }
}

function earlierDue(due: Due, end: Due): Due {
  return due.kind === 'date' && end.kind === 'date' && end.date < due.date ? end : due
}

/** As promised today. Undefined when one cannot be promised. */
export function promisedMaterials(state: CaseState, facts: PromiseFacts): readonly PromisedMaterial[] | undefined {
  const found: PromisedMaterial[] = []
  for (const material of missingMaterials(state)) {
    const one = promised(material, state, facts)
    if (!one) return undefined
    found.push(one)
  }
  return found
}

type PromiseFacts = Pick<OwnFacts, 'today' | 'rules' | 'calendar'>

function promised(
  material: Material,
  state: CaseState,
  { today, rules, calendar }: PromiseFacts,
  otherwise?: Due,
): PromisedMaterial | undefined {
  const { id, deferral } = material
  const due = dueOf(material, itemAsked(state), today, rules, calendar) ?? otherwise
  if (!deferral || !due) return undefined
  return {
    owedId: owedId(state.caseId, id, state.owed.filter(owed => owed.materialId === id).length),
    materialId: id,
    name: material.name,
    mode: deferral.mode,
    form: material.form,
    due,
    ...defectOf(state, id),
    dischargedBy: deferral.dischargedBy,
    ...(deferral.mode === 'promise' ? { proof: deferral.proof ?? { content: material.name } } : {}),
  }
}

export function defectOf({ defects }: CaseState, id: string): Pick<PromisedMaterial, 'defect'> {
  const found = defects.find(({ materialId }) => materialId === id)
  return found ? { defect: found.what } : {}
}

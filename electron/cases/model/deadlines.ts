import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { Item, Material } from '../../catalogue/model/item.ts'
import { itemAsked, missingMaterials } from './asked.ts'
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

/** As promised today. Undefined when one cannot be promised. */
export function promisedMaterials(
  state: CaseState,
  { today, rules, calendar }: Pick<OwnFacts, 'today' | 'rules' | 'calendar'>,
): readonly PromisedMaterial[] | undefined {
  const item = itemAsked(state)
  const promised: PromisedMaterial[] = []
  for (const material of missingMaterials(state)) {
    const { id } = material
    const due = dueOf(material, item, today, rules, calendar)
    if (!material.deferral || !due) return undefined
    promised.push({
      owedId: owedId(state.caseId, id, state.owed.filter(owed => owed.materialId === id).length),
      materialId: id,
      name: material.name,
      mode: material.deferral.mode,
      form: material.form,
      due,
      dischargedBy: material.deferral.dischargedBy,
    })
  }
  return promised
}

import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { Item, Material } from '../../catalogue/model/item.ts'
import { itemAsked, missingMaterials } from './asked.ts'
import type { Facts } from './facts.ts'
import { owedId } from './ids.ts'
import { type Due, isCitizens, type PromisedMaterial } from './promised-material.ts'
import type { Rules } from './rules.ts'
import type { CaseState } from './state.ts'

/**
 * The longest time for an owed material of an item, working days after acceptance:
 * min(promised days − reserve, the hall's maximum, the item's own). Below 1 there is no room for a date: instant items, and items
 * promised within a day or two, are due before hand-over.
 */
export function longestDue(item: Item, rules: Rules): number {
  return Math.min(item.promisedDays - rules.reserveDays, rules.maxDueDays, item.maxDueDays ?? rules.maxDueDays)
}

/**
 * Whether a day by which a citizen had to come has passed. Nobody is late by a day on which no counter was open, also when
 * the closure became known only afterwards.
 */
function hasPassed(day: LocalDate, { calendar, today }: Pick<Facts, 'calendar' | 'today'>): boolean {
  return day < today && calendar.openFrom(day) < today
}

/**
 * Whether a period that somebody was told is over. One whose end is provisional is over for nobody: the notice that settles
 * it can only move it later.
 */
export function isOver({ date, provisional }: Deadline, facts: Pick<Facts, 'calendar' | 'today'>): boolean {
  return !provisional && hasPassed(date, facts)
}

/** When a missing material is due. Undefined when no date can be computed: its rule makes no sense. */
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
  const citizens = isCitizens(deferral)
  return {
    kind: 'date',
    days,
    ...(citizens ? calendar.citizenDeadline(today, days) : calendar.addWorkingDays(today, days)),
  }
}

/** The missing materials as they would be promised today. Undefined when one of them cannot be. */
export function promisedMaterials(
  state: CaseState,
  { today, rules, calendar }: Pick<Facts, 'today' | 'rules' | 'calendar'>,
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

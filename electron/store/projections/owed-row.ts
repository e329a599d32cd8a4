import type { CaseRecord } from '../case-record.ts'
import type { OwedRowTable } from '../schema.ts'

/** Sorts behind every date: what is due before hand-over has none. */
export const NO_DATE_KEY = '9999-12-31'

/** More than a case can owe: the catalogue's schema allows an item fewer materials. */
export const KEYS_PER_CASE = 1000

export function owedKey(caseKey: number, position: number): number {
  return caseKey * KEYS_PER_CASE + position
}

/** A row for each document that was promised in a case, from the case's events alone. */
export function owedRows({ key, state, accepted }: CaseRecord): OwedRowTable[] {
  const { acceptance, caseNumber } = state
  if (!acceptance || caseNumber === undefined) return []
  return state.owed.map((owed, position) => ({
    owed_key: owedKey(key, position),
    owed_id: owed.owedId,
    case_id: state.caseId,
    case_number: caseNumber,
    status: owed.status,
    open: owed.status === 'owed' || owed.status === 'supplied' ? 1 : 0,
    item_code: state.item.code,
    item_zh: state.item.name.zh,
    item_en: state.item.name.en,
    department_zh: state.item.department.zh,
    department_en: state.item.department.en,
    window: state.window,
    operator: accepted?.operator ?? '',
    material_id: owed.materialId,
    material_zh: owed.name.zh,
    material_en: owed.name.en,
    mode: owed.mode,
    form: owed.form,
    promised_on: acceptance.on,
    due_on: owed.due.kind === 'date' ? owed.due.date : null,
    due_key: owed.due.kind === 'date' ? owed.due.date : NO_DATE_KEY,
    due_days: owed.due.kind === 'date' ? owed.due.days : 0,
    provisional: owed.due.kind === 'date' && owed.due.provisional ? 1 : 0,
    supplied_on: owed.suppliedOn ?? null,
    discharged_on: owed.dischargedOn ?? null,
    rejection: owed.rejection ?? null,
  }))
}

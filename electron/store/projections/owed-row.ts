import { sql } from 'kysely'
import { findingsOf } from '../../cases/falsehood/falsehood.ts'
import { isOwedByCitizen, isUnpromised } from '../../cases/model/promised-material.ts'
import { relationOf } from '../../cases/model/relation.ts'
import { type CaseState, dueOn, type OwedMaterial, usedCure } from '../../cases/model/state.ts'
import { stopsAfter } from '../../cases/owing/office-time.ts'
import { isUnsettled, owedPosition } from '../../cases/owing/owed-stage.ts'
import { breachOf, isDisputed } from '../../cases/trust/breaches.ts'
import type { CaseRecord } from '../case-record.ts'
import type { OwedRowTable } from '../schema.ts'

/** The catalogue allows fewer materials per item. */
export const KEYS_PER_CASE = 1000

export function owedKey(caseKey: number, position: number): number {
  return caseKey * KEYS_PER_CASE + position
}

export const OWED_OF_CASE = sql<boolean>`owed_key between case_key * ${sql.lit(KEYS_PER_CASE)} and case_key * ${sql.lit(KEYS_PER_CASE)} + ${sql.lit(KEYS_PER_CASE - 1)}`

export function owedRows({ key, state, accepted, checkers }: CaseRecord): OwedRowTable[] {
  const { caseNumber } = state
  if (caseNumber === undefined) return []
  const handler = state.parties.handler?.subjectId
  return state.owed.map((owed, index) => {
    const { stage, date, blocking } = owedPosition(owed, state)
    return {
      owed_key: owedKey(key, index),
      owed_id: owed.owedId,
      case_id: state.caseId,
      case_number: caseNumber,
      status: owed.status,
      open: isUnsettled(owed) ? 1 : 0,
      bearer: isOwedByCitizen(owed) ? 'citizen' : 'office',
      handler_promised: owed.subjects.some(subject => subject === handler) ? 1 : 0,
      by_agent: relationOf(state) === 'agent' ? 1 : 0,
      unpromised: isUnpromised(owed) ? 1 : 0,
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
      promised_on: owed.promisedOn,
      due_on: owed.due.kind === 'date' ? owed.due.date : null,
      due_key: date,
      due_days: owed.due.kind === 'date' ? owed.due.days : 0,
      provisional: isProvisional(owed) ? 1 : 0,
      extensions: owed.extensions,
      late_on: owed.lateness?.on ?? null,
      grace_until: owed.lateness?.graceUntil.date ?? null,
      cure_until: owed.cure?.until.date ?? null,
      acts_after: actsAfter(owed, state) ?? null,
      supplied_on: owed.suppliedOn ?? null,
      supply_method: owed.supply?.method ?? null,
      check_by: owed.supply?.checkBy?.date ?? null,
      discharged_on: owed.dischargedOn ?? owed.waiver?.on ?? null,
      discharged_by: dischargedBy(owed),
      rejection: owed.rejection ?? null,
      rejections: owed.rejections,
      remark: owed.waiver?.reason ?? owed.discharge?.reference ?? owed.lapse?.reason ?? foundFalse(owed, state) ?? null,
      waived_by: owed.waiver?.approvedBy ?? null,
      ready_on: state.ready?.on ?? null,
      reminder_count: owed.reminded?.times ?? 0,
      last_reminded_on: owed.reminded?.last ?? null,
      stage,
      blocked: blocking ? 1 : 0,
      extension_reason: owed.extension?.reason ?? null,
      extension_by: owed.extension?.approvedBy ?? null,
      checked_by: checkers[owed.owedId] ?? null,
      trust: trustMark(owed, state),
    }
  })
}

/** See passDay: the promised date once it is settled, the date before an extension, then the end of grace or cure. */
function actsAfter(owed: OwedMaterial, state: CaseState): string | undefined {
  if (owed.status !== 'owed' || !isOwedByCitizen(owed) || state.status !== 'accepted') return undefined
  const after = owed.cure?.until ?? owed.lateness?.graceUntil
  if (after) return after.date
  const stops = stopsAfter(owed, state)
  if (stops) return stops
  return owed.due.kind === 'date' && owed.due.provisional ? undefined : dueOn(owed, state)?.date
}

function isProvisional({ cure, lateness, due }: OwedMaterial): boolean {
  return (cure?.until ?? lateness?.graceUntil ?? (due.kind === 'date' ? due : undefined))?.provisional ?? false
}

/** 信用处理. */
export type TrustMark = 'cured' | 'recorded' | 'disputed' | 'repaired' | 'struck'

function trustMark(owed: OwedMaterial, state: CaseState): TrustMark | null {
  const breach = breachOf(state, owed.owedId)
  if (!breach) return usedCure(owed, state) && owed.status === 'discharged' ? 'cured' : null
  if (breach.struckOn) return 'struck'
  if (breach.repairedOn) return 'repaired'
  return isDisputed(state, breach) ? 'disputed' : 'recorded'
}

function dischargedBy(owed: OwedMaterial): string | null {
  if (owed.status === 'waived') return 'waived'
  return owed.status === 'discharged' ? (owed.discharge?.means ?? 'paper') : null
}

/** What was found of a material that is named as false. */
function foundFalse({ materialId }: OwedMaterial, { falsehood }: CaseState): string | undefined {
  if (!falsehood || falsehood.dropped) return undefined
  return findingsOf(falsehood).find(({ materialIds }) => materialIds.includes(materialId))?.facts
}

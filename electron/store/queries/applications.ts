import { sql } from 'kysely'
import type { OtherEnd } from '../../cases/ending/events.ts'
import { FALSEHOOD_OUTCOMES } from '../../cases/falsehood/consequences.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { CaseStatus } from '../../cases/model/state.ts'
import type { HallData } from '../hall-data.ts'
import { runCompiled, type SlotOf } from '../prepared-statements.ts'

export interface Application {
  readonly caseId: CaseId
  readonly caseNumber: string | undefined
  readonly status: CaseStatus
}

export interface FalsehoodCase {
  readonly caseId: CaseId
  readonly itemCode: string
}

export async function applicationsOf(
  db: HallData,
  applicant: SubjectId,
  itemCode: string,
): Promise<readonly Application[]> {
  const live = (slot: SlotOf) =>
    db
      .selectFrom('case_row')
      .select(['case_key', 'case_id', 'case_number', 'status'])
      .where('applicant', '=', slot('applicant'))
      .where('item_code', '=', slot('itemCode'))
  const rows = await runCompiled(db, 'duplicates', live, { applicant, itemCode })
  return rows
    .toSorted((a, b) => a.case_key - b.case_key)
    .map(row => ({
      caseId: row.case_id as CaseId,
      caseNumber: row.case_number ?? undefined,
      status: row.status as CaseStatus,
    }))
}

/** Cases of the applicant, for any item, that ended with a falsehood. */
export async function falsehoodCases(db: HallData, applicant: SubjectId): Promise<readonly FalsehoodCase[]> {
  const ended = (slot: SlotOf) =>
    db
      .selectFrom('case_row')
      .select(['case_key', 'case_id', 'item_code'])
      .where('applicant', '=', slot('applicant'))
      .where('outcome', 'in', FALSEHOOD_OUTCOMES)
  const rows = await runCompiled(db, 'falsehood', ended, { applicant })
  return rows
    .toSorted((a, b) => a.case_key - b.case_key)
    .map(row => ({ caseId: row.case_id as CaseId, itemCode: row.item_code }))
}

export async function allFalsehoodCases(db: HallData): Promise<readonly CaseId[]> {
  const ended = db.selectFrom('case_row').select('case_id').where('outcome', 'in', FALSEHOOD_OUTCOMES)
  return (await ended.execute()).map(row => row.case_id as CaseId)
}

/** Never accepted, with kept papers. */
export async function heldCases(
  db: HallData,
  of: { readonly applicant: SubjectId; readonly itemCode: string; readonly except: CaseId; readonly since: string },
): Promise<readonly CaseId[]> {
  const { applicant, itemCode, except: caseId, since } = of
  const others = (slot: SlotOf) =>
    db
      .selectFrom('case_row')
      .innerJoin('event', 'event.stream', 'case_row.case_id')
      .select('case_id')
      .distinct()
      .where('applicant', '=', slot('applicant'))
      .where('item_code', '=', slot('itemCode'))
      .where('case_id', '!=', slot('caseId'))
      .where('opened_at', '>=', slot('since'))
      .where('accepted_on', 'is', null)
      // Entered by mistake: does not count.
      .where(eb => eb(eb.fn.coalesce('outcome', sql.lit('')), '!=', 'voided' satisfies OtherEnd))
      .where('event.type', '=', 'PapersHeld')
  const rows = await runCompiled(db, 'held before', others, { applicant, itemCode, caseId, since })
  return rows.map(row => row.case_id as CaseId)
}

import type { Bilingual } from '../../base/bilingual.ts'
import { type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { CaseStatus } from '../../cases/model/state.ts'
import type { HallData } from '../hall-data.ts'
import type { CaseRowTable } from '../schema.ts'

export interface PartyCase {
  readonly caseId: CaseId
  readonly caseNumber: string | undefined
  readonly item: Bilingual
  readonly status: CaseStatus
  readonly window: string
  readonly openedAt: string
  readonly nextOn: LocalDate | undefined
  readonly over: boolean
}

const COLUMNS = [
  'case_id',
  'case_number',
  'item_zh',
  'item_en',
  'status',
  'window',
  'opened_at',
  'next_on',
  'ended_on',
] as const

export async function partyCases(db: HallData, subject: SubjectId): Promise<readonly PartyCase[]> {
  return (await ofSubject(db, subject).orderBy('case_key').execute()).map(partyCase)
}

export async function partyCasesIn(
  db: HallData,
  subject: SubjectId,
  statuses: readonly CaseStatus[],
  most: number,
): Promise<readonly PartyCase[]> {
  const rows = await ofSubject(db, subject)
    .where('status', 'in', statuses)
    .orderBy('updated_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(partyCase)
}

export async function applicantCases(
  db: HallData,
  applicant: SubjectId,
  itemCode: string,
  statuses: readonly CaseStatus[],
): Promise<readonly PartyCase[]> {
  const rows = await db
    .selectFrom('case_row')
    .select(COLUMNS)
    .where('applicant', '=', applicant)
    .where('item_code', '=', itemCode)
    .where('status', 'in', statuses)
    .orderBy('case_key', 'desc')
    .execute()
  return rows.map(partyCase)
}

function ofSubject(db: HallData, subject: SubjectId) {
  return db
    .selectFrom('case_row')
    .select(COLUMNS)
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
}

function partyCase(row: Pick<CaseRowTable, (typeof COLUMNS)[number]>): PartyCase {
  return {
    caseId: row.case_id as CaseId,
    caseNumber: row.case_number ?? undefined,
    item: { zh: row.item_zh, en: row.item_en },
    status: row.status as CaseStatus,
    window: row.window,
    openedAt: row.opened_at,
    nextOn: row.next_on === null ? undefined : localDate(row.next_on),
    over: row.ended_on !== null,
  }
}

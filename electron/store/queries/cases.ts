import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { caseNumbersMeant } from '../case-number.ts'
import type { HallData } from '../hall-data.ts'

export async function caseNumbered(db: HallData, typed: string): Promise<CaseId | undefined> {
  const row = await db
    .selectFrom('case_row')
    .select('case_id')
    .where('case_number', 'in', caseNumbersMeant(typed))
    .executeTakeFirst()
  return row && (row.case_id as CaseId)
}

export async function caseCalled(db: HallData, typed: string): Promise<CaseId | undefined> {
  const row = await db
    .selectFrom('case_row')
    .select('case_id')
    .where(({ eb, or }) =>
      or([eb('case_number', 'in', caseNumbersMeant(typed)), eb('case_id', '=', typed.toLowerCase())]),
    )
    .executeTakeFirst()
  return row && (row.case_id as CaseId)
}

export async function casesInTray(
  db: HallData,
  window: string,
  since: string,
  most: number,
): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('case_row')
    .select('case_id')
    .where('owner_window', '=', window)
    .where('tray_on', '>=', since)
    .orderBy('case_key', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => row.case_id as CaseId)
}

export async function casesAwaitingPerson(db: HallData, most: number): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('case_row')
    .select('case_id')
    .where('status', '=', 'awaitingPerson')
    .orderBy('updated_at')
    .limit(most)
    .execute()
  return rows.map(row => row.case_id as CaseId)
}

export async function casesWithStep(db: HallData, kind: string, most: number): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('step_row')
    .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
    .select('case_id')
    .where('kind', '=', kind)
    .orderBy('due_key')
    .orderBy('step_key')
    .limit(most)
    .execute()
  return [...new Set(rows.map(row => row.case_id as CaseId))]
}

export async function* draftsBefore(db: HallData, day: string, batch: number): AsyncGenerator<readonly CaseId[]> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('case_row')
      .select(['case_id', 'case_key'])
      .where('status', '=', 'draft')
      .where('opened_at', '<', day)
      .where('case_key', '>', after)
      .orderBy('case_key')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.case_key
    yield rows.map(row => row.case_id as CaseId)
  }
}

export async function casesOfSubject(db: HallData, subject: SubjectId, except: CaseId): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('case_row')
    .select('case_id')
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .where('case_id', '!=', except)
    .orderBy('case_key')
    .execute()
  return rows.map(row => row.case_id as CaseId)
}

import { sql } from 'kysely'
import { type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, OwedId } from '../../cases/model/ids.ts'
import type { StepKind } from '../../cases/model/step-kind.ts'
import { NO_DATE } from '../../cases/owing/owed-stage.ts'
import type { HallData } from '../hall-data.ts'

/** Rows read at a time, so that a hall with a million owed materials goes on working. */
const BATCH = 1000

export interface OpenDate {
  readonly caseId: CaseId
  readonly owedId: OwedId
  readonly byCitizen: boolean
  readonly promisedOn: LocalDate
  readonly due: LocalDate
  readonly days: number
  readonly provisional: boolean
}

/** Settled dates too: a correction or a closure also moves those. */
export async function* openDates(db: HallData): AsyncGenerator<OpenDate> {
  let after = { due_key: localDate('0001-01-01'), owed_key: 0 }
  for (;;) {
    const rows = await db
      .selectFrom('owed_row')
      .select(['case_id', 'owed_id', 'owed_key', 'bearer', 'promised_on', 'due_key', 'due_on', 'due_days'])
      .select(['provisional', 'late_on', 'cure_until'])
      .where('open', '=', 1)
      .where('due_key', '<', NO_DATE)
      .where('status', 'in', ['owed', 'supplied'])
      .where(eb => eb(eb.refTuple('due_key', 'owed_key'), '>', eb.tuple(after.due_key, after.owed_key)))
      .orderBy('due_key')
      .orderBy('owed_key')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      if (row.due_on === null) continue
      yield {
        caseId: row.case_id as CaseId,
        owedId: row.owed_id as OwedId,
        byCitizen: row.bearer === 'citizen',
        promisedOn: localDate(row.promised_on),
        due: localDate(row.due_on),
        days: row.due_days,
        // Once late, only the end of grace or cure can move.
        provisional: row.provisional === 1 && row.late_on === null && row.cure_until === null,
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last
  }
}

export async function casesToFinish(db: HallData): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('case_row')
    .select(['case_id'])
    .where('finish_provisional', '=', 1)
    .orderBy('case_key')
    .execute()
  return rows.map(row => row.case_id as CaseId)
}

const TOLD_STEPS: readonly StepKind[] = ['bringCore', 'returnAfterNotice', 'collect']

/** Days of grace, cure, coming back or collecting. */
export async function casesToldProvisionally(db: HallData): Promise<readonly CaseId[]> {
  const late = db
    .selectFrom('owed_row')
    .innerJoin('case_row', 'case_row.case_id', 'owed_row.case_id')
    .select(['case_row.case_key', 'owed_row.case_id'])
    .where('provisional', '=', sql.lit(1))
    .where(({ eb, or }) => or([eb('late_on', 'is not', null), eb('cure_until', 'is not', null)]))
    .where('open', '=', 1)
  const told = db
    .selectFrom('step_row')
    .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
    .select(['case_row.case_key', 'case_row.case_id'])
    .where('provisional', '=', sql.lit(1))
    .where('kind', 'in', TOLD_STEPS)
  return (await late.union(told).orderBy('case_key').execute()).map(row => row.case_id as CaseId)
}

export interface ActsPlace {
  readonly day: string
  readonly key: number
}

/** Cases with a day that passed before `today`. `most`: owed materials. */
export async function casesToPass(
  db: HallData,
  today: string,
  after: ActsPlace | undefined,
  most: number,
): Promise<{ readonly cases: readonly CaseId[]; readonly next: ActsPlace | undefined }> {
  const rows = await db
    .selectFrom('owed_row')
    .select(['case_id', 'owed_key', 'acts_after'])
    .where('acts_after', '<', today)
    .$if(after !== undefined, query =>
      query.where(eb => eb(eb.refTuple('acts_after', 'owed_key'), '>', eb.tuple(after?.day ?? '', after?.key ?? 0))),
    )
    .orderBy('acts_after')
    .orderBy('owed_key')
    .limit(most)
    .execute()
  const last = rows.at(-1)
  return {
    cases: [...new Set(rows.map(row => row.case_id as CaseId))],
    next: last?.acts_after == null ? undefined : { day: last.acts_after, key: last.owed_key },
  }
}

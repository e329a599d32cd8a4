import type { Kysely } from 'kysely'
import type { CaseId } from '../../cases/model/ids.ts'
import type { HallDatabase } from '../schema.ts'

const PAGE = 1000

/** Both included. */
export interface SeqRange {
  readonly from: number
  readonly to: number
}

export async function lastRecordedAt(db: Kysely<HallDatabase>): Promise<string | undefined> {
  const last = await db.selectFrom('event').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.at
}

/** The end of the chain that is later than `limit` (ISO 8601). */
export async function recordedAfter(db: Kysely<HallDatabase>, limit: string): Promise<SeqRange | undefined> {
  let range: SeqRange | undefined
  for (;;) {
    const rows = await db
      .selectFrom('event')
      .select(['seq', 'at'])
      .$if(range !== undefined, query => query.where('seq', '<', range?.from ?? 0))
      .orderBy('seq', 'desc')
      .limit(PAGE)
      .execute()
    for (const { seq, at } of rows) {
      if (at <= limit) return range
      range = { from: seq, to: range?.to ?? seq }
    }
    if (rows.length < PAGE) return range
  }
}

export async function casesRecordedIn(db: Kysely<HallDatabase>, { from, to }: SeqRange): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('case_row', 'case_row.case_id', 'event.stream')
    .select(['stream', 'case_key'])
    .distinct()
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('case_key')
    .execute()
  return rows.map(({ stream }) => stream as CaseId)
}

export function placesOf(
  db: Kysely<HallDatabase>,
  caseId: CaseId,
): Promise<readonly { readonly seq: number; readonly version: number }[]> {
  return db.selectFrom('event').select(['seq', 'version']).where('stream', '=', caseId).execute()
}

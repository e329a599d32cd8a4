import type { CaseId } from '../../cases/model/ids.ts'
import type { HallData } from '../hall-data.ts'

/** Cases that nobody accepted or answered by their day. */
export async function* untoldBefore(db: HallData, day: string, batch: number): AsyncGenerator<readonly CaseId[]> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('step_row')
      .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
      .select(['case_row.case_id', 'step_row.step_key'])
      .where('step_row.kind', '=', 'tellApplicant')
      .where('step_row.due_key', '<', day)
      .where('step_row.step_key', '>', after)
      .orderBy('step_row.step_key')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.step_key
    yield rows.map(row => row.case_id as CaseId)
  }
}

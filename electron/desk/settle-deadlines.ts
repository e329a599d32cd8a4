import type { CaseId, OwedId } from '../cases/ids.ts'
import { systemCaller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/**
 * Works out provisional dates again under the notices that are published now. A date never moves earlier; both dates
 * stay in the history. Run at every start. Returns how many dates were settled.
 */
export async function settleDeadlines(parts: HallParts): Promise<number> {
  const { store, calendar, desk, config } = parts
  const rows = await store.db
    .selectFrom('owed_row')
    .select(['case_id', 'owed_id'])
    .where('open', '=', 1)
    .where('provisional', '=', 1)
    .execute()
  let settled = 0
  for (const row of rows) {
    const { state } = await desk.load(row.case_id as CaseId)
    const owed = state.owed.find(candidate => candidate.owedId === row.owed_id)
    if (owed?.due.kind !== 'date' || !state.acceptance) continue
    const again = calendar.settle(state.acceptance.on, owed.due.days, owed.due.date)
    if (again.provisional) continue
    const due = { kind: 'date', days: owed.due.days, ...again } as const
    await desk.run(
      state.caseId,
      [{ type: 'settleDeadline', owedId: row.owed_id as OwedId, before: owed.due.date, due }],
      systemCaller(config.station),
    )
    settled++
  }
  return settled
}

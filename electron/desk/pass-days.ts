import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { CaseId } from '../cases/ids.ts'
import { systemCaller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/** Cases in one transaction: enough that the disk is not waited for each time, few enough that counters hardly wait. */
const BATCH = 100

export interface PassedDays {
  /** Cases that were looked at, and of these, those that something happened to. */
  readonly cases: number
  readonly changed: number
}

/**
 * What a new day brings to every case: lateness is noted, grace and cures end. It reads only the cases for which a day has
 * passed, and does nothing a second time, so that it may run again at any moment, also after it was cut off.
 */
export async function passDays(parts: Pick<HallParts, 'store' | 'desk' | 'config'>): Promise<PassedDays> {
  const { store, desk, config } = parts
  let [cases, changed] = [0, 0]
  let after: { readonly day: string; readonly key: number } | undefined
  for (;;) {
    const rows = await store.db
      .selectFrom('owed_row')
      .select(['case_id', 'owed_key', 'acts_after'])
      .where('acts_after', '<', desk.today)
      .$if(after !== undefined, query =>
        query.where(eb => eb(eb.refTuple('acts_after', 'owed_key'), '>', eb.tuple(after?.day ?? '', after?.key ?? 0))),
      )
      .orderBy('acts_after')
      .orderBy('owed_key')
      .limit(BATCH)
      .execute()
    const last = rows.at(-1)
    if (last?.acts_after == null) return { cases, changed }
    after = { day: last.acts_after, key: last.owed_key }
    const due = [...new Set(rows.map(row => row.case_id as CaseId))]
    cases += due.length
    changed += await desk.runEach(due, { type: 'passDay' }, systemCaller(config.station))
    // Whoever stands at a counter goes first.
    await yieldToOthers()
  }
}

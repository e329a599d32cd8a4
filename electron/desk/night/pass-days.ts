import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { dateInHall } from '../../base/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { isStoreFault } from '../../store/faults.ts'
import { type ActsPlace, casesToPass } from '../../store/queries/open-dates.ts'
import { systemCaller } from '../cases/case-desk.ts'
import { oldDrafts } from '../cases/end-drafts.ts'
import type { HallParts } from '../parts.ts'

/** Cases in one transaction: enough for the disk, few enough that counters hardly wait. */
const CASES_PER_STEP = 20

export interface PassedDays {
  readonly cases: number
  readonly changed: number
  readonly failed: readonly FailedCase[]
}

interface FailedCase {
  readonly caseId: CaseId
  readonly error: Error
}

type Parts = Pick<HallParts, 'store' | 'desk'> & { readonly config: Pick<HallParts['config'], 'station'> }

/** May run again at any moment, also after a crash. Rejects when the store fails. */
export async function passDays(parts: Parts): Promise<PassedDays> {
  let [cases, changed] = [0, 0]
  const failed: FailedCase[] = []
  for await (const drafts of oldDrafts(parts)) {
    changed += await runEach(parts, drafts, lapseOfDraft, failed)
    await yieldToOthers()
  }
  let after: ActsPlace | undefined
  for (;;) {
    const { cases: due, next } = await casesToPass(parts.store.db, parts.desk.today, after, CASES_PER_STEP)
    if (!next) return { cases, changed, failed }
    after = next
    cases += due.length
    changed += await runEach(parts, due, () => ({ type: 'passDay' }), failed)
    // Calls from counters go first.
    await yieldToOthers()
  }
}

function lapseOfDraft({ updated }: CaseRecord): CaseCommand {
  return { type: 'expireDraft', since: dateInHall(updated.at) }
}

/** One step; if a case fails, each gets its own. */
async function runEach(
  parts: Parts,
  due: readonly CaseId[],
  commandFor: (record: CaseRecord) => CaseCommand,
  failed: FailedCase[],
): Promise<number> {
  const { desk, config } = parts
  try {
    return await desk.runEach(due, commandFor, systemCaller(config.station))
  } catch (error) {
    if (isStoreFault(error)) throw error
    const [caseId, ...others] = due
    if (caseId === undefined || !(error instanceof Error)) throw error
    if (others.length === 0) {
      failed.push({ caseId, error })
      return 0
    }
  }
  let changed = 0
  for (const caseId of due) changed += await runEach(parts, [caseId], commandFor, failed)
  return changed
}

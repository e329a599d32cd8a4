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

/** Owed materials looked up at a time. */
const PAGE = 500

/** ms of one transaction, for which a counter's command may have to wait. */
const MOST_MS = 40

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
  const night = new Night(parts)
  for await (const drafts of oldDrafts(parts)) await night.run(drafts, lapseOfDraft)
  let cases = 0
  let after: ActsPlace | undefined
  for (;;) {
    const { cases: due, next } = await casesToPass(parts.store.db, parts.desk.today, after, PAGE)
    if (!next) break
    after = next
    cases += due.length
    await night.run(due, () => ({ type: 'passDay' }))
  }
  return { cases, ...(await night.end()) }
}

function lapseOfDraft({ updated }: CaseRecord): CaseCommand {
  return { type: 'expireDraft', since: dateInHall(updated.at) }
}

/** Runs in short steps; while one goes to the disk, the next is under way. */
class Night {
  readonly #parts: Parts
  readonly #failed: FailedCase[] = []
  #changed = 0
  #onDisk: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async run(due: readonly CaseId[], commandFor: (record: CaseRecord) => CaseCommand): Promise<void> {
    for (let at = 0; at < due.length; ) {
      at += await this.#step(due.slice(at), commandFor)
      // Calls from counters go first.
      await yieldToOthers()
    }
  }

  async end(): Promise<Omit<PassedDays, 'cases'>> {
    await this.#onDisk
    return { changed: this.#changed, failed: this.#failed }
  }

  /** When a case fails, the first gets a step of its own. */
  async #step(due: readonly CaseId[], commandFor: (record: CaseRecord) => CaseCommand): Promise<number> {
    const { desk, config } = this.#parts
    const caller = systemCaller(config.station)
    try {
      const { taken, changed, onDisk } = await desk.runEach(due, commandFor, caller, MOST_MS)
      await this.#onDisk
      this.#onDisk = onDisk
      this.#changed += changed
      return taken
    } catch (error) {
      if (isStoreFault(error)) throw error
      const [caseId] = due
      if (caseId === undefined || !(error instanceof Error)) throw error
      if (due.length === 1) {
        this.#failed.push({ caseId, error })
        return 1
      }
    }
    return this.#step(due.slice(0, 1), commandFor)
  }
}

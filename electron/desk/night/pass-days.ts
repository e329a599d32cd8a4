import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { dateInHall } from '../../base/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { isStoreFault } from '../../store/faults.ts'
import { type ActsPlace, casesToPass } from '../../store/queries/open-dates.ts'
import { untoldBefore } from '../../store/queries/untold.ts'
import { systemCaller } from '../cases/case-desk.ts'
import { oldDrafts } from '../cases/end-drafts.ts'
import type { HallParts } from '../parts.ts'
import { type CaseReader, type CasesToRun, readAhead } from './read-ahead.ts'

/** Owed materials looked up at a time. */
const PAGE = 500

const UNTOLD_PER_STEP = 20

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

type Parts = Pick<HallParts, 'store' | 'desk'> & {
  readonly config: Pick<HallParts['config'], 'station'>
  readonly queries?: CaseReader | undefined
}

/** May run again at any moment, also after a crash. Rejects when the store fails. */
export async function passDays(parts: Parts): Promise<PassedDays> {
  const night = new Night(parts)
  for await (const caseIds of oldDrafts(parts)) await night.run({ caseIds, read: new Map() }, lapseOfDraft)
  const untold = untoldBefore(parts.store.db, parts.desk.today, UNTOLD_PER_STEP)
  for await (const caseIds of untold) await night.run({ caseIds, read: new Map() }, () => ({ type: 'countAsAccepted' }))
  let cases = 0
  for await (const due of readAhead(duePages(parts), parts.queries)) {
    cases += due.caseIds.length
    await night.run(due, () => ({ type: 'passDay' }))
  }
  return { cases, ...(await night.end()) }
}

async function* duePages({ store, desk }: Parts): AsyncGenerator<readonly CaseId[]> {
  for (let after: ActsPlace | undefined; ; ) {
    const { cases, next } = await casesToPass(store.db, desk.today, after, PAGE)
    if (!next) return
    yield cases
    after = next
  }
}

function lapseOfDraft({ updated }: CaseRecord): CaseCommand {
  return { type: 'expireDraft', since: dateInHall(updated.at) }
}

type CommandFor = (record: CaseRecord) => CaseCommand

/** Runs in short steps; while one goes to the disk, the next is under way. */
class Night {
  readonly #parts: Parts
  readonly #failed: FailedCase[] = []
  #changed = 0
  #onDisk: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async run({ caseIds, read }: CasesToRun, commandFor: CommandFor): Promise<void> {
    for (let at = 0; at < caseIds.length; ) {
      at += await this.#step({ caseIds: caseIds.slice(at), read }, commandFor)
      // Calls from counters go first.
      await yieldToOthers()
    }
  }

  async end(): Promise<Omit<PassedDays, 'cases'>> {
    await this.#onDisk
    return { changed: this.#changed, failed: this.#failed }
  }

  /** When a case fails, the first gets a step of its own. */
  async #step({ caseIds, read }: CasesToRun, commandFor: CommandFor): Promise<number> {
    const { desk, config } = this.#parts
    const caller = systemCaller(config.station)
    try {
      const { taken, changed, onDisk } = await desk.runEach(caseIds, commandFor, caller, MOST_MS, read)
      await this.#onDisk
      this.#onDisk = onDisk
      this.#changed += changed
      return taken
    } catch (error) {
      if (isStoreFault(error)) throw error
      const [caseId] = caseIds
      if (caseId === undefined || !(error instanceof Error)) throw error
      if (caseIds.length === 1) {
        this.#failed.push({ caseId, error })
        return 1
      }
    }
    return this.#step({ caseIds: caseIds.slice(0, 1), read }, commandFor)
  }
}

import { createHash } from 'node:crypto'
import { type DatedEntry, mistakenEntries, withoutEntries } from '../../cases/mistaken/mistaken-day.ts'
import type { MistakenEntry } from '../../cases/mistaken/mistaken-entry.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { HallData } from '../../store/hall-data.ts'
import { readHallEvents } from '../../store/hall-log.ts'
import { casesRecordedIn, placesOf, type SeqRange } from '../../store/queries/recorded.ts'
import type { Caller } from '../cases/case-desk.ts'
import { CaseRefused } from '../cases/case-refused.ts'
import { once } from '../once.ts'
import type { HallParts } from '../parts.ts'
import type { ClockEvent } from './day-doubts.ts'

type Parts = Pick<HallParts, 'store' | 'desk' | 'time'>

export interface MistakenCase {
  readonly state: CaseState
  readonly entries: readonly MistakenEntry[]
}

export async function mistakenCases({ store, desk }: Pick<Parts, 'store' | 'desk'>): Promise<readonly MistakenCase[]> {
  const found: MistakenCase[] = []
  const ranges = await aheadRanges(store.db)
  for (const caseId of await touchedAhead(store.db, ranges)) {
    const { state } = await desk.load(caseId)
    const entries = mistakenEntries(await historyOf(store, store.db, caseId, ranges))
    if (entries.length > 0) found.push({ state, entries })
  }
  return found
}

/** Throws CaseRefused: K391 when there is nothing to correct, K312 without permission. */
export function undoMistakenDay(
  { store, desk }: Parts,
  caseId: CaseId,
  reason: string,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  return desk.run(
    caseId,
    async trx => {
      const history = await historyOf(store, trx, caseId, await aheadRanges(trx))
      const undone = mistakenEntries(history)
      const restored = withoutEntries(caseId, history, undone)
      if (!restored) throw new HallError('K301')
      return [{ type: 'undoMistakenDay', undone, restored, reason }]
    },
    caller,
    expectedVersion,
  )
}

/** After a crash, the repeat goes on where it stopped. */
export function undoMistakenDays(parts: Parts, reason: string, caller: Caller): Promise<number> {
  return once(parts, caller, 'clock', async () => {
    let cases = 0
    for (const { state } of await mistakenCases(parts)) {
      const part = { ...caller, commandId: partOf(caller.commandId, state.caseId) }
      try {
        await undoMistakenDay(parts, state.caseId, reason, part)
        cases++
      } catch (error) {
        if (!(error instanceof CaseRefused) || error.code !== 'K391') throw error
      }
    }
    return cases
  })
}

/** One command id per case, the same when the call is repeated. */
function partOf(commandId: string, caseId: CaseId): string {
  return createHash('sha256').update(`${commandId}:${caseId}`).digest('hex').slice(0, 32)
}

async function aheadRanges(db: HallData): Promise<readonly SeqRange[]> {
  const events = await readHallEvents<ClockEvent>(db, 'clock')
  return events.flatMap(({ event }) => (event.type === 'DayConfirmed' && event.ahead ? [event.ahead] : []))
}

async function touchedAhead(db: HallData, ranges: readonly SeqRange[]): Promise<readonly CaseId[]> {
  const cases = new Set<CaseId>()
  for (const range of ranges) for (const caseId of await casesRecordedIn(db, range)) cases.add(caseId)
  return [...cases]
}

async function historyOf(
  store: Parts['store'],
  db: HallData,
  caseId: CaseId,
  ranges: readonly SeqRange[],
): Promise<readonly DatedEntry[]> {
  const places = await placesOf(db, caseId)
  const ahead = new Set(
    places.flatMap(({ seq, version }) => (ranges.some(({ from, to }) => seq >= from && seq <= to) ? [version] : [])),
  )
  const events = await store.cases.history(db, caseId)
  return events.map(({ event }, index) => ({ version: index + 1, event, ahead: ahead.has(index + 1) }))
}

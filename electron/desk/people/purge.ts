import { yearOf } from '../../base/local-date.ts'
import { subjectsWithMeasure } from '../../measures/in-force.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { recordHallEvent } from '../../store/hall-log.ts'
import { countKeys, destroyKeys } from '../../store/queries/personal-keys.ts'
import { subjectsBarred } from '../../subjects/bars.ts'
import { lastPurgeableYear, PERSONAL_KINDS } from '../../subjects/retention.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import { keepAnswer } from '../once.ts'
import type { HallParts } from '../parts.ts'
import type { PurgedKind, SubjectEvent } from './subject-events.ts'

type PurgeParts = Pick<HallParts, 'store' | 'desk' | 'config' | 'measures'>

/** Destroys keys whose time is over; `dryRun` only counts. Subjects with an open case, a bar or a measure in force keep theirs. */
export async function purge(parts: PurgeParts, caller: Caller, dryRun: boolean): Promise<PurgedKind[]> {
  const { store, desk, config, measures } = parts
  const thisYear = yearOf(desk.today)
  const work = async (trx: HallStep) => {
    const needed = [
      ...subjectsWithMeasure(measures.state, desk.today),
      ...(await subjectsBarred(trx, store.cases, desk.today)),
    ]
    const kinds: PurgedKind[] = []
    for (const kind of PERSONAL_KINDS) {
      const upTo = lastPurgeableYear(kind, config.retention, thisYear)
      const { due: keys, kept } = await countKeys(trx, kind, upTo, needed)
      kinds.push({ kind, upTo, keys, kept })
      if (dryRun || keys === 0) continue
      await destroyKeys(trx, kind, upTo, needed)
    }
    if (!dryRun) {
      const event: SubjectEvent = { type: 'DataPurged', kinds }
      await recordHallEvent(trx, 'subjects', event, metaOfCall(parts, caller))
      await keepAnswer(trx, parts, caller, 'subjects', kinds)
    }
    return kinds
  }
  const report = await (dryRun ? store.reading(work) : store.transaction(work))
  if (!dryRun) await store.scrub()
  return report
}

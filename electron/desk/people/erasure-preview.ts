import { yearOf } from '../../base/local-date.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import { partyCases } from '../../store/queries/party-cases.ts'
import { isReadable, keysOf } from '../../store/queries/personal-keys.ts'
import { keptThrough, lastPurgeableYear } from '../../subjects/retention.ts'
import { shownSubject } from '../../subjects/shown-subject.ts'
import type { HallParts } from '../parts.ts'

/** Throws A564 for an erased subject. */
export async function erasurePreview(
  parts: Pick<HallParts, 'store' | 'desk' | 'config'>,
  subjects: readonly SubjectId[],
) {
  const all: Awaited<ReturnType<typeof previewOne>>[] = []
  for (const subject of subjects) all.push(await previewOne(parts, subject))
  const lines = all.flatMap(({ data }) => data)
  const isFirst = (line: (typeof lines)[number], at: number) =>
    lines.findIndex(({ kind, year }) => kind === line.kind && year === line.year) === at
  return {
    who: all.find(({ who }) => who)?.who,
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    open: all.flatMap(({ open }) => open),
    data: lines.filter(isFirst),
  }
}

async function previewOne({ store, desk, config }: Pick<HallParts, 'store' | 'desk' | 'config'>, subject: SubjectId) {
  const { db, vault } = store
  if (!(await isReadable(db, subject))) throw new HallError('A564')
  const cases = await partyCases(db, subject)
  const keys = await keysOf(db, subject)
  const thisYear = yearOf(desk.today)
  return {
    who: await shownSubject(db, vault, subject),
    cases: cases.length,
    // Nothing is erased while there is one.
    open: cases
      .filter(({ over }) => !over)
      .map(({ caseId, caseNumber, item, status, window, openedAt }) => ({
        caseId,
        caseNumber,
        item,
        status,
        window,
        openedAt,
      })),
    data: keys.map(({ kind, year }) => ({
      kind,
      year,
      keptThrough: keptThrough(kind, config.retention, year),
      due: year <= lastPurgeableYear(kind, config.retention, thisYear),
    })),
  }
}

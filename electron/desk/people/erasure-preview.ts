import type { Bilingual } from '../../base/bilingual.ts'
import { yearOf } from '../../base/local-date.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import { HallError } from '../../errors/hall-error.ts'
import { partyCases } from '../../store/queries/party-cases.ts'
import { isReadable, keysOf } from '../../store/queries/personal-keys.ts'
import { keptThrough, lastPurgeableYear } from '../../subjects/retention.ts'
import { type ShownSubject, shownSubject } from '../../subjects/shown-subject.ts'
import type { HallParts } from '../parts.ts'

/** What erasing somebody would take, and what keeps it from being done. */
export interface ErasurePreview {
  /** Undefined when its name is not kept any more. */
  readonly who: ShownSubject | undefined
  /** Cases that would stay, without the person. */
  readonly cases: number
  /** Cases that are not over: as long as there is one, nothing is erased. */
  readonly open: readonly {
    readonly caseId: string
    readonly caseNumber: string | undefined
    readonly item: Bilingual
    readonly status: string
    readonly window: string
    /** ISO 8601 instant. */
    readonly openedAt: string
  }[]
  readonly data: readonly {
    readonly kind: PersonalKind
    readonly year: number
    /** The last year in which the retention table keeps it. */
    readonly keptThrough: number
    /** The retention table would let it go today. */
    readonly due: boolean
  }[]
}

/** Of everybody whom `eraseSubjects` would erase together. Throws A564 when one was erased before. */
export async function erasurePreview(
  parts: Pick<HallParts, 'store' | 'desk' | 'config'>,
  subjects: readonly SubjectId[],
): Promise<ErasurePreview> {
  const all: ErasurePreview[] = []
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

async function previewOne(
  { store, desk, config }: Pick<HallParts, 'store' | 'desk' | 'config'>,
  subject: SubjectId,
): Promise<ErasurePreview> {
  const { db, vault } = store
  if (!(await isReadable(db, subject))) throw new HallError('A564')
  const cases = await partyCases(db, subject)
  const keys = await keysOf(db, subject)
  const thisYear = yearOf(desk.today)
  return {
    who: await shownSubject(db, vault, subject),
    cases: cases.length,
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

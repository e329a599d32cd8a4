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

export interface ErasurePreview {
  readonly who: ShownSubject | undefined
  readonly cases: number
  /** Nothing is erased while there is one. */
  readonly open: readonly {
    readonly caseId: string
    readonly caseNumber: string | undefined
    readonly item: Bilingual
    readonly status: string
    readonly window: string
    readonly openedAt: string
  }[]
  readonly data: readonly {
    readonly kind: PersonalKind
    readonly year: number
    readonly keptThrough: number
    readonly due: boolean
  }[]
}

/** Throws A564 for an erased subject. */
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

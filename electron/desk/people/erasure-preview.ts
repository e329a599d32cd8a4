import type { Bilingual } from '../../base/bilingual.ts'
import { yearOf } from '../../base/local-date.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import { HallError } from '../../errors/hall-error.ts'
import { keptThrough, lastPurgeableYear } from '../../subjects/retention.ts'
import { type ShownSubject, shownSubject } from '../../subjects/shown-subject.ts'
import type { HallParts } from '../parts.ts'
import { casesOf, keysOf } from './erase-subject.ts'

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
  const known = await db.selectFrom('subject').select('key').where('subject', '=', subject).executeTakeFirst()
  if (!known?.key) throw new HallError('A564')
  const cases = await casesOf(db, subject)
    .select(['case_id', 'case_number', 'item_zh', 'item_en', 'status', 'window', 'opened_at', 'ended_on'])
    .orderBy('case_key')
    .execute()
  const keys = await keysOf(db, subject).execute()
  const thisYear = yearOf(desk.today)
  return {
    who: await shownSubject(db, vault, subject),
    cases: cases.length,
    open: cases
      .filter(({ ended_on }) => ended_on === null)
      .map(row => ({
        caseId: row.case_id,
        caseNumber: row.case_number ?? undefined,
        item: { zh: row.item_zh, en: row.item_en },
        status: row.status,
        window: row.window,
        openedAt: row.opened_at,
      })),
    data: keys.map(({ purpose, year }) => {
      const kind = purpose as PersonalKind
      return {
        kind,
        year,
        keptThrough: keptThrough(kind, config.retention, year),
        due: year <= lastPurgeableYear(kind, config.retention, thisYear),
      }
    }),
  }
}

import { sql } from 'kysely'
import type { SubjectId } from '../../cases/model/ids.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import type { HallData, HallStep } from '../hall-data.ts'

export async function isReadable(db: HallData, subject: SubjectId): Promise<boolean> {
  const row = await db.selectFrom('subject').select('key').where('subject', '=', subject).executeTakeFirst()
  return Boolean(row?.key)
}

export async function keysOf(
  db: HallData,
  subject: SubjectId,
): Promise<readonly { readonly kind: PersonalKind; readonly year: number }[]> {
  const rows = await db
    .selectFrom('subject_key')
    .select(['purpose', 'year'])
    .where('subject', '=', subject)
    .where('key', 'is not', null)
    .orderBy('purpose')
    .orderBy('year')
    .execute()
  return rows.map(({ purpose, year }) => ({ kind: purpose as PersonalKind, year }))
}

/** Keys that may be destroyed, and those that an open case or one of `needed` keeps. */
export async function countKeys(
  db: HallData,
  kind: PersonalKind,
  upTo: number,
  needed: readonly SubjectId[],
): Promise<{ readonly due: number; readonly kept: number }> {
  const count = async (kept: boolean) => {
    const row = await db
      .selectFrom('subject_key')
      .select(({ fn }) => fn.countAll<number>().as('keys'))
      .where('purpose', '=', kind)
      .where('year', '<=', upTo)
      .where('key', 'is not', null)
      .where(({ not }) => (kept ? isKept(needed) : not(isKept(needed))))
      .executeTakeFirstOrThrow()
    return row.keys
  }
  return { due: await count(false), kept: await count(true) }
}

export async function destroyKeys(
  trx: HallStep,
  kind: PersonalKind,
  upTo: number,
  needed: readonly SubjectId[],
): Promise<void> {
  await trx
    .updateTable('subject_key')
    .set({ key: null })
    .where('purpose', '=', kind)
    .where('year', '<=', upTo)
    .where(({ not }) => not(isKept(needed)))
    .execute()
}

const hasOpenCase = sql<boolean>`exists (select 1 from case_row where ended_on is null
  and (applicant = subject_key.subject or handler = subject_key.subject))`

function isKept(needed: readonly SubjectId[]) {
  return needed.length === 0
    ? hasOpenCase
    : sql<boolean>`(${hasOpenCase} or subject_key.subject in (${sql.join(needed)}))`
}

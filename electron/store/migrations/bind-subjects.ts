import type { Kysely } from 'kysely'
import type { SubjectId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import { isCaseFault } from '../faults.ts'
import type { HallKeys } from '../hall-key.ts'
import { inPages } from '../in-pages.ts'
import { lookupFits } from '../known-numbers.ts'
import type { HallDatabase, SubjectTable } from '../schema.ts'
import { Vault } from '../vault.ts'

const PAGE = 1000

/** Checks each lookup with a number sealed in the subject's cases. Throws S414, or leaves the row if not `strict`. */
export async function bindSubjects(db: Kysely<HallDatabase>, keys: HallKeys, strict: boolean): Promise<void> {
  const vault = new Vault(keys)
  for await (const row of subjects(db)) {
    if (row.key !== null && !(await isTheirs(db, vault, row))) {
      if (strict) throw new HallError('S414', row.subject)
      continue
    }
    await db
      .updateTable('subject')
      .set({ bound: vault.boundOf(row) })
      .where('subject', '=', row.subject as SubjectId)
      .execute()
  }
}

function subjects(db: Kysely<HallDatabase>) {
  return inPages<Pick<SubjectTable, 'subject' | 'kind' | 'lookup' | 'key'>>(PAGE, last =>
    db
      .selectFrom('subject')
      .select(['subject', 'kind', 'lookup', 'key'])
      .where('subject', '>', last?.subject ?? '')
      .orderBy('subject')
      .limit(PAGE)
      .execute(),
  )
}

/** True also when no number is readable. */
async function isTheirs(
  db: Kysely<HallDatabase>,
  vault: Vault,
  row: Pick<SubjectTable, 'subject' | 'kind' | 'lookup'>,
): Promise<boolean> {
  try {
    return (await lookupFits(db, vault, row)) ?? true
  } catch (error) {
    if (isCaseFault(error)) return false
    throw error
  }
}

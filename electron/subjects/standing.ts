import { type Kysely, sql } from 'kysely'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Standing } from '../cases/facts.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import { runCompiled } from '../store/compiled.ts'
import { KEYS_PER_CASE } from '../store/projections/owed-row.ts'
import type { HallDatabase } from '../store/schema.ts'

/** What is still open of what a subject promised, as applicant or handler. */
export function openOwedOf(db: Kysely<HallDatabase>, subject: SubjectId) {
  return (
    db
      .selectFrom('case_row')
      // A person's cases are few, open documents are many: SQLite takes the tables of a cross join in this order, and
      // with the + it does not look through the index of everything that is open.
      .crossJoin('owed_row')
      .where(
        sql<boolean>`owed_key between case_key * ${sql.lit(KEYS_PER_CASE)} and case_key * ${sql.lit(KEYS_PER_CASE)} + ${sql.lit(KEYS_PER_CASE - 1)}`,
      )
      .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
      .where('outstanding', '>', 0)
      .where(sql<number>`+open`, '=', 1)
  )
}

/** What a subject owes this hall, as applicant or handler, in cases other than `except`. */
export async function standingOf(
  db: Kysely<HallDatabase>,
  subject: SubjectId,
  today: LocalDate,
  except: CaseId | undefined,
): Promise<Standing> {
  const owed = () => openOwedOf(db, subject).select(['owed_row.case_id', 'owed_row.status', 'owed_row.due_on'])
  const rows = await runCompiled(db, 'standing', owed, [subject, subject, 0, 1])
  const others = rows.filter(row => row.case_id !== except)
  return {
    owed: others.length,
    overdue: others.filter(row => row.status === 'owed' && row.due_on !== null && row.due_on < today).length,
  }
}

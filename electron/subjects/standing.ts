import type { Kysely } from 'kysely'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Standing } from '../cases/facts.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import type { HallDatabase } from '../store/schema.ts'

/** What a subject owes this hall, as applicant or handler, in cases other than `except`. */
export async function standingOf(
  db: Kysely<HallDatabase>,
  subject: SubjectId,
  today: LocalDate,
  except: CaseId | undefined,
): Promise<Standing> {
  const rows = await db
    .selectFrom('owed_row')
    .select(['case_id', 'status', 'due_on'])
    .where('open', '=', 1)
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .execute()
  const others = rows.filter(row => row.case_id !== except)
  return {
    owed: others.length,
    overdue: others.filter(row => row.status === 'owed' && row.due_on !== null && row.due_on < today).length,
  }
}

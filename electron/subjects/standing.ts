import type { Kysely } from 'kysely'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Standing } from '../cases/facts.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import type { Party } from '../catalogue/model/item.ts'
import { runCompiled } from '../store/compiled.ts'
import type { HallDatabase } from '../store/schema.ts'

/** What a subject owes this hall, as applicant or handler, in cases other than `except`. */
export async function standingOf(
  db: Kysely<HallDatabase>,
  subject: SubjectId,
  today: LocalDate,
  except: CaseId | undefined,
): Promise<Standing> {
  // Each half has an index of its own; one condition over both would walk through everything that is open.
  const owedAs = (party: Party) =>
    db
      .selectFrom('owed_row')
      .select(['owed_id', 'case_id', 'status', 'due_on'])
      .where('open', '=', 1)
      .where(party, '=', subject)
  const owedByEither = () => owedAs('applicant').unionAll(owedAs('handler'))
  const rows = await runCompiled(db, 'standing', owedByEither, [1, subject, 1, subject])
  // Who is both applicant and handler owes a document once.
  const others = [...new Map(rows.map(row => [row.owed_id, row])).values()].filter(row => row.case_id !== except)
  return {
    owed: others.length,
    overdue: others.filter(row => row.status === 'owed' && row.due_on !== null && row.due_on < today).length,
  }
}

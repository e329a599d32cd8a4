import { sql } from 'kysely'
import { addDays, type LocalDate, localDate } from '../base/local-date.ts'
import type { Standing } from '../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { Due } from '../cases/model/promised-material.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { OwedStage } from '../cases/owing/owed-stage.ts'
import type { Party } from '../catalogue/model/item.ts'
import { runCompiled, type SlotOf } from '../store/compiled.ts'
import type { HallData } from '../store/hall-data.ts'
import { OWED_OF_CASE } from '../store/projections/owed-row.ts'
import type { OwedRowTable } from '../store/schema.ts'

/** What is still open of what a subject promised, as applicant or handler. */
export function openOwedOf(db: HallData, subject: SubjectId) {
  const casesAs = (party: Party) => db.selectFrom('case_row').select('case_key').where(party, '=', subject)
  return (
    db
      .selectFrom('case_row')
      // A person's cases are few, open documents are many: SQLite takes the tables of a cross join in this order, and
      // with the + it does not look through the index of everything that is open.
      .crossJoin('owed_row')
      .where(OWED_OF_CASE)
      // Eight times as fast as an OR over the two.
      .where('case_key', 'in', casesAs('applicant').unionAll(casesAs('handler')))
      .where('outstanding', '>', 0)
      .where(sql<number>`+open`, '=', 1)
  )
}

/** What a subject owes this hall, and what became of earlier promises, in cases other than `except`. */
export async function standingOf(
  db: HallData,
  subject: SubjectId,
  today: LocalDate,
  { cureWindowDays }: Pick<Rules, 'cureWindowDays'>,
  except: CaseId | undefined,
): Promise<Standing> {
  const owed = (slot: SlotOf) => openOwedOf(db, slot('subject')).select(['owed_row.case_id', 'stage', 'bearer'])
  const rows = await runCompiled(db, 'standing', owed, { subject })
  // What the office is to get or to verify is not the citizen's to owe.
  const others = rows.filter(row => row.case_id !== except && row.bearer === 'citizen')
  const window = addDays(today, -cureWindowDays)
  const record = (slot: SlotOf) =>
    db
      .selectFrom('trust_row')
      .select([
        'case_id',
        'outcome',
        'cure_on',
        'breach_id',
        'breach_on',
        'until',
        'disputed',
        'repaired_on',
        'struck_on',
      ])
      .where('subject', '=', slot('subject'))
      .where(({ eb, or }) => or([eb('until', '>=', slot('today')), eb('cure_on', '>', slot('window'))]))
  const trust = (await runCompiled(db, 'trust', record, { subject, today, window })).filter(
    row => row.case_id !== except,
  )
  // One cure may have covered several documents of a case.
  const cures = new Set(
    trust.flatMap(row => (row.cure_on !== null && row.cure_on > window ? [`${row.case_id} ${row.cure_on}`] : [])),
  )
  return {
    owed: others.length,
    overdue: others.filter(({ stage }) => stage === ('lapsed' satisfies OwedStage)).length,
    inGrace: others.filter(({ stage }) => stage === ('late' satisfies OwedStage)).length,
    curesUsed: cures.size,
    breaches: trust.flatMap(row => {
      if (row.breach_id === null || row.struck_on !== null || row.until === null || row.until < today) return []
      return {
        breachId: row.breach_id,
        kind: row.outcome === 'false' ? ('false' as const) : ('late' as const),
        on: localDate(row.breach_on ?? ''),
        until: localDate(row.until),
        disputed: row.disputed === 1,
        repaired: row.repaired_on !== null,
      }
    }),
  }
}

/** 期限 of a row, as the case has it. */
export function dueOf(row: Pick<OwedRowTable, 'due_on' | 'due_days' | 'provisional' | 'late_on' | 'cure_until'>): Due {
  if (row.due_on === null) return { kind: 'beforeHandover' }
  // Once it has passed, what may still move is the end of grace or cure.
  const provisional = row.provisional === 1 && row.late_on === null && row.cure_until === null
  return { kind: 'date', days: row.due_days, date: localDate(row.due_on), provisional }
}

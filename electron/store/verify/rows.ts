import type { Kysely } from 'kysely'
import { inPages } from '../in-pages.ts'
import type { EventTable, HallDatabase, ReminderTable, SubjectKeyTable, SubjectTable } from '../schema.ts'

const PAGE = 1000

/** In the order of the chain, also rows before its first place. */
export function eventRows(db: Kysely<HallDatabase>): AsyncGenerator<EventTable> {
  return inPages<EventTable>(PAGE, last => {
    const after = last?.seq ?? Number.MIN_SAFE_INTEGER
    return db.selectFrom('event').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute()
  })
}

export function subjectRows(db: Kysely<HallDatabase>): AsyncGenerator<SubjectTable> {
  return inPages<SubjectTable>(PAGE, last =>
    db
      .selectFrom('subject')
      .select(['subject', 'kind', 'lookup', 'key', 'bound'])
      .where('subject', '>', last?.subject ?? '')
      .orderBy('subject')
      .limit(PAGE)
      .execute(),
  )
}

export function keyRows(db: Kysely<HallDatabase>): AsyncGenerator<SubjectKeyTable> {
  return inPages<SubjectKeyTable>(PAGE, last =>
    db
      .selectFrom('subject_key')
      .selectAll()
      .$if(last !== undefined, query =>
        query.where(eb =>
          eb(
            eb.refTuple('subject', 'purpose', 'year'),
            '>',
            eb.tuple(last?.subject ?? '', last?.purpose ?? '', last?.year ?? 0),
          ),
        ),
      )
      .orderBy('subject')
      .orderBy('purpose')
      .orderBy('year')
      .limit(PAGE)
      .execute(),
  )
}

export function reminderRows(db: Kysely<HallDatabase>): AsyncGenerator<ReminderTable> {
  return inPages<ReminderTable>(PAGE, last =>
    db
      .selectFrom('reminder')
      .selectAll()
      .where('reminder_id', '>', last?.reminder_id ?? '')
      .orderBy('reminder_id')
      .limit(PAGE)
      .execute(),
  )
}

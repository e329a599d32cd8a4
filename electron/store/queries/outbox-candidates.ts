import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { LocalDate } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { OwedStage } from '../../cases/owing/owed-stage.ts'
import type { ReminderKind } from '../../cases/reminding/events.ts'
import type { HallData } from '../hall-data.ts'
import { inPages } from '../in-pages.ts'
import { OWED_OF_CASE } from '../projections/owed-row.ts'
import type { CaseRowTable, HallDatabase, OwedRowTable, ReminderTable } from '../schema.ts'

const PAGE = 200

/** Reminders whose materials have come, or whose date has moved. */
export async function* unwanted(
  db: HallData,
  status: 'waiting' | 'phoneTask',
): AsyncGenerator<{ readonly reminderId: string; readonly caseId: CaseId }> {
  const rows = inPages<Pick<ReminderTable, 'reminder_id' | 'case_id' | 'next_at'>>(PAGE, last =>
    db
      .selectFrom('reminder')
      .innerJoin('case_row', 'case_row.case_id', 'reminder.case_id')
      .select(['reminder.reminder_id', 'reminder.case_id', 'reminder.next_at'])
      .where('reminder.status', '=', status)
      .where(eb =>
        eb(
          eb.refTuple('reminder.next_at', 'reminder.reminder_id'),
          '>',
          eb.tuple(last?.next_at ?? '', last?.reminder_id ?? ''),
        ),
      )
      .where(eb => eb.not(stillWanted(eb)))
      .orderBy('reminder.next_at')
      .orderBy('reminder.reminder_id')
      .limit(PAGE)
      .execute(),
  )
  for await (const row of rows) yield { reminderId: row.reminder_id, caseId: row.case_id as CaseId }
}

/** Cases without this reminder that were told their date before a day. `cures`: also those with a cure until then. */
export async function* unreminded(
  db: HallData,
  due: LocalDate,
  { kind, toldBefore, cures }: { readonly kind: ReminderKind; readonly toldBefore: LocalDate; readonly cures: boolean },
): AsyncGenerator<CaseId> {
  const inStage = (stage: OwedStage) => db.selectFrom('owed_row').where('stage', '=', stage)
  // One stage at a time, so that the index on dates gives the order of the key.
  for (const stage of ['owed', 'late'] as const) {
    yield* notMade(inStage(stage).where('due_key', '=', due).where('promised_on', '<', toldBefore), due, kind)
  }
  // After a cure the obligation has lapsed; until then `acts_after` is the end of the cure.
  if (cures) yield* notMade(inStage('cure').where('acts_after', '=', due).where('cure_until', '=', due), due, kind)
}

async function* notMade(
  rows: SelectQueryBuilder<HallDatabase, 'owed_row', object>,
  date: LocalDate,
  kind: ReminderKind,
): AsyncGenerator<CaseId> {
  const found = inPages<Pick<OwedRowTable, 'owed_key' | 'case_id'>>(PAGE, last =>
    rows
      .select(['owed_key', 'owed_row.case_id'])
      .where('owed_key', '>', last?.owed_key ?? 0)
      .where(eb => eb.not(isMade(eb, kind, date)))
      .orderBy('owed_key')
      .limit(PAGE)
      .execute(),
  )
  for await (const row of found) yield row.case_id as CaseId
}

function isMade(eb: ExpressionBuilder<HallDatabase, 'owed_row'>, kind: ReminderKind, date: LocalDate) {
  const made = eb
    .selectFrom('reminder')
    .select('reminder_id')
    .whereRef('reminder.case_id', '=', 'owed_row.case_id')
    .where('reminder.kind', '=', kind)
    .where('reminder.about', '=', date)
  return eb.exists(made)
}

export async function* uncollected(db: HallData, from: LocalDate, to: LocalDate): AsyncGenerator<CaseId> {
  const rows = inPages<Pick<CaseRowTable, 'case_key' | 'case_id' | 'ready_on'>>(PAGE, last =>
    db
      .selectFrom('case_row')
      .select(['case_key', 'case_id', 'ready_on'])
      .where('status', '=', 'accepted')
      .where('ready_on', '<=', to)
      .where(eb => eb(eb.refTuple('ready_on', 'case_key'), '>', eb.tuple(last?.ready_on ?? from, last?.case_key ?? 0)))
      .where(eb => {
        const made = eb
          .selectFrom('reminder')
          .select('reminder_id')
          .whereRef('reminder.case_id', '=', 'case_row.case_id')
          .where('reminder.kind', '=', 'ready')
          .whereRef('reminder.about', '=', 'case_row.ready_on')
        return eb.not(eb.exists(made))
      })
      .orderBy('ready_on')
      .orderBy('case_key')
      .limit(PAGE)
      .execute(),
  )
  for await (const row of rows) yield row.case_id as CaseId
}

/** SQL twin of isWanted, for a reminder joined to its case. */
export function stillWanted(eb: ExpressionBuilder<HallDatabase, 'reminder' | 'case_row'>) {
  const owed = eb
    .selectFrom('owed_row')
    .select('owed_key')
    .where(OWED_OF_CASE)
    .where('owed_row.status', '=', 'owed')
    .where('bearer', '=', 'citizen')
  const dated = owed.where(({ fn, ref }) => sql`${fn.coalesce('cure_until', 'due_key')} = ${ref('reminder.about')}`)
  const ready = eb.and([eb('case_row.status', '=', 'accepted'), eb('case_row.ready_on', 'is not', null)])
  return eb
    .case()
    .when('reminder.kind', '=', 'ready')
    .then(eb.and([ready, eb('case_row.ready_on', '=', eb.ref('reminder.about'))]))
    .when('reminder.kind', '=', 'manual')
    .then(eb.or([ready, eb.exists(owed)]))
    .else(eb.exists(dated))
    .end()
}

import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import type { LocalDate } from '../base/local-date.ts'
import type { OwedStage } from '../cases/owing/owed-stage.ts'
import type { PromptKind } from '../cases/prompting/events.ts'
import type { HallData } from '../store/hall-data.ts'
import { inPages } from '../store/in-pages.ts'
import type { CaseRowTable, HallDatabase, OwedRowTable, PromptTable } from '../store/schema.ts'
import { stillWanted } from './outbox.ts'
import { kindAt, type Offset } from './schedule.ts'

/** Rows that are read at a time. */
const PAGE = 200

/** Open prompts whose documents have come, or whose date has moved. */
export function unwanted(db: HallData, status: 'waiting' | 'phoneTask') {
  return inPages<Pick<PromptTable, 'prompt_id' | 'case_id' | 'next_at'>>(PAGE, last =>
    db
      .selectFrom('prompt')
      .innerJoin('case_row', 'case_row.case_id', 'prompt.case_id')
      .select(['prompt.prompt_id', 'prompt.case_id', 'prompt.next_at'])
      .where('prompt.status', '=', status)
      .where(eb =>
        eb(
          eb.refTuple('prompt.next_at', 'prompt.prompt_id'),
          '>',
          eb.tuple(last?.next_at ?? '', last?.prompt_id ?? ''),
        ),
      )
      .where(eb => eb.not(stillWanted(eb)))
      .orderBy('prompt.next_at')
      .orderBy('prompt.prompt_id')
      .limit(PAGE)
      .execute(),
  )
}

/** Cases that owe something by a date whose prompt has not been made, and were told the date before that day. */
export async function* unprompted(db: HallData, due: LocalDate, offset: Offset) {
  const inStage = (stage: OwedStage) => db.selectFrom('owed_row').where('stage', '=', stage)
  // One stage at a time: then the index of the dates has its rows in the order of the key.
  for (const stage of ['owed', 'late'] as const) {
    yield* notMade(
      inStage(stage).where('due_key', '=', due).where('promised_on', '<', offset.day),
      due,
      kindAt(offset.at),
    )
  }
  // When a cure has ended the obligation has lapsed, and there is nothing to remind of. Before, its end is the next day
  // on which something happens.
  if (offset.at <= 0)
    yield* notMade(inStage('cure').where('acts_after', '=', due).where('cure_until', '=', due), due, kindAt(offset.at))
}

function notMade(rows: SelectQueryBuilder<HallDatabase, 'owed_row', object>, about: LocalDate, kind: PromptKind) {
  return inPages<Pick<OwedRowTable, 'owed_key' | 'case_id'>>(PAGE, last =>
    rows
      .select(['owed_key', 'owed_row.case_id'])
      .where('owed_key', '>', last?.owed_key ?? 0)
      .where(eb => eb.not(isMade(eb, kind, about)))
      .orderBy('owed_key')
      .limit(PAGE)
      .execute(),
  )
}

function isMade(eb: ExpressionBuilder<HallDatabase, 'owed_row'>, kind: PromptKind, about: LocalDate) {
  const made = eb
    .selectFrom('prompt')
    .select('prompt_id')
    .whereRef('prompt.case_id', '=', 'owed_row.case_id')
    .where('prompt.kind', '=', kind)
    .where('prompt.about', '=', about)
  return eb.exists(made)
}

/** Cases whose result has been ready since a day within a range, and whose citizen has not been told. */
export function uncollected(db: HallData, from: LocalDate, to: LocalDate) {
  return inPages<Pick<CaseRowTable, 'case_key' | 'case_id' | 'ready_on'>>(PAGE, last =>
    db
      .selectFrom('case_row')
      .select(['case_key', 'case_id', 'ready_on'])
      .where('status', '=', 'accepted')
      .where('ready_on', '<=', to)
      .where(eb => eb(eb.refTuple('ready_on', 'case_key'), '>', eb.tuple(last?.ready_on ?? from, last?.case_key ?? 0)))
      .where(eb => {
        const made = eb
          .selectFrom('prompt')
          .select('prompt_id')
          .whereRef('prompt.case_id', '=', 'case_row.case_id')
          .where('prompt.kind', '=', 'ready')
          .whereRef('prompt.about', '=', 'case_row.ready_on')
        return eb.not(eb.exists(made))
      })
      .orderBy('ready_on')
      .orderBy('case_key')
      .limit(PAGE)
      .execute(),
  )
}

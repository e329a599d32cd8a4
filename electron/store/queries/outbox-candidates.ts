import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { LocalDate } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { OwedStage } from '../../cases/owing/owed-stage.ts'
import type { PromptKind } from '../../cases/prompting/events.ts'
import type { HallData } from '../hall-data.ts'
import { inPages } from '../in-pages.ts'
import { OWED_OF_CASE } from '../projections/owed-row.ts'
import type { CaseRowTable, HallDatabase, OwedRowTable, PromptTable } from '../schema.ts'

/** Rows that are read at a time. */
const PAGE = 200

/** Open prompts whose documents have come, or whose date has moved. */
export async function* unwanted(
  db: HallData,
  status: 'waiting' | 'phoneTask',
): AsyncGenerator<{ readonly promptId: string; readonly caseId: CaseId }> {
  const rows = inPages<Pick<PromptTable, 'prompt_id' | 'case_id' | 'next_at'>>(PAGE, last =>
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
  for await (const row of rows) yield { promptId: row.prompt_id, caseId: row.case_id as CaseId }
}

/**
 * Cases that owe something by a date whose prompt of that kind has not been made, and were told the date before a day. `cures`:
 * also what is being cured until that date.
 */
export async function* unprompted(
  db: HallData,
  due: LocalDate,
  { kind, toldBefore, cures }: { readonly kind: PromptKind; readonly toldBefore: LocalDate; readonly cures: boolean },
): AsyncGenerator<CaseId> {
  const inStage = (stage: OwedStage) => db.selectFrom('owed_row').where('stage', '=', stage)
  // One stage at a time: then the index of the dates has its rows in the order of the key.
  for (const stage of ['owed', 'late'] as const) {
    yield* notMade(inStage(stage).where('due_key', '=', due).where('promised_on', '<', toldBefore), due, kind)
  }
  // When a cure has ended the obligation has lapsed, and there is nothing to remind of. Before, its end is the next day
  // on which something happens.
  if (cures) yield* notMade(inStage('cure').where('acts_after', '=', due).where('cure_until', '=', due), due, kind)
}

async function* notMade(
  rows: SelectQueryBuilder<HallDatabase, 'owed_row', object>,
  about: LocalDate,
  kind: PromptKind,
): AsyncGenerator<CaseId> {
  const found = inPages<Pick<OwedRowTable, 'owed_key' | 'case_id'>>(PAGE, last =>
    rows
      .select(['owed_key', 'owed_row.case_id'])
      .where('owed_key', '>', last?.owed_key ?? 0)
      .where(eb => eb.not(isMade(eb, kind, about)))
      .orderBy('owed_key')
      .limit(PAGE)
      .execute(),
  )
  for await (const row of found) yield row.case_id as CaseId
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
  for await (const row of rows) yield row.case_id as CaseId
}

/** In SQL what isWanted says: of a prompt joined to its case. */
export function stillWanted(eb: ExpressionBuilder<HallDatabase, 'prompt' | 'case_row'>) {
  const owed = eb
    .selectFrom('owed_row')
    .select('owed_key')
    .where(OWED_OF_CASE)
    .where('owed_row.status', '=', 'owed')
    .where('bearer', '=', 'citizen')
  const dated = owed.where(({ fn, ref }) => sql`${fn.coalesce('cure_until', 'due_key')} = ${ref('prompt.about')}`)
  const ready = eb.and([eb('case_row.status', '=', 'accepted'), eb('case_row.ready_on', 'is not', null)])
  return eb
    .case()
    .when('prompt.kind', '=', 'ready')
    .then(eb.and([ready, eb('case_row.ready_on', '=', eb.ref('prompt.about'))]))
    .when('prompt.kind', '=', 'manual')
    .then(eb.or([ready, eb.exists(owed)]))
    .else(eb.exists(dated))
    .end()
}

import type { Bilingual } from '../../base/bilingual.ts'
import { type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { ReminderKind } from '../../cases/reminding/events.ts'
import type { Party, SubjectKind } from '../../catalogue/model/item.ts'
import type { FaultCode } from '../../errors/codes.ts'
import type { HallData } from '../hall-data.ts'
import { OWED_OF_CASE } from '../projections/owed-row.ts'
import { stillWanted } from './outbox-candidates.ts'

export interface TaskFilter {
  readonly window?: string | undefined
}

export interface TaskPlace {
  readonly at: string
  readonly id: string
}

export interface SealedTask {
  readonly place: TaskPlace
  readonly reminderId: string
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly kind: ReminderKind
  readonly item: Bilingual
  readonly window: string
  readonly party: Party
  readonly subject: SubjectId | undefined
  readonly subjectKind: SubjectKind
  readonly box: string | undefined
  readonly code: FaultCode | undefined
  readonly attempts: number
}

/** Without calls for materials that have come. */
function openTasks(db: HallData, { window }: TaskFilter) {
  const tasks = db
    .selectFrom('reminder')
    .innerJoin('case_row', 'case_row.case_id', 'reminder.case_id')
    .where('reminder.status', '=', 'phoneTask')
    .where(stillWanted)
  return window === undefined ? tasks : tasks.where('case_row.window', '=', window)
}

export async function phoneTaskCount(db: HallData, filter: TaskFilter): Promise<number> {
  const { count } = await openTasks(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function sealedTasks(
  db: HallData,
  filter: TaskFilter,
  after: TaskPlace | undefined,
  most: number,
): Promise<readonly SealedTask[]> {
  const rows = await openTasks(db, filter)
    .$if(after !== undefined, query =>
      query.where(eb =>
        eb(eb.refTuple('reminder.next_at', 'reminder.reminder_id'), '>', eb.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .select(['reminder_id', 'reminder.case_id', 'kind', 'party', 'code', 'attempts', 'next_at'])
    .select(['case_key', 'case_number', 'item_zh', 'item_en', 'window'])
    .select(['applicant', 'applicant_kind', 'applicant_sealed', 'handler', 'handler_sealed'])
    .orderBy('reminder.next_at')
    .orderBy('reminder.reminder_id')
    .limit(most)
    .execute()
  return rows.map(row => {
    const isApplicant = row.party === 'applicant'
    return {
      place: { at: row.next_at ?? '', id: row.reminder_id },
      reminderId: row.reminder_id,
      caseId: row.case_id as CaseId,
      caseNumber: row.case_number ?? '',
      kind: row.kind as ReminderKind,
      item: { zh: row.item_zh, en: row.item_en },
      window: row.window,
      party: row.party as Party,
      subject: ((isApplicant ? row.applicant : row.handler) ?? undefined) as SubjectId | undefined,
      // A handler is always a person.
      subjectKind: isApplicant ? ((row.applicant_kind as SubjectKind | null) ?? 'person') : 'person',
      box: (isApplicant ? row.applicant_sealed : row.handler_sealed) ?? undefined,
      code: (row.code as FaultCode | null) ?? undefined,
      attempts: row.attempts,
    }
  })
}

export interface OwedShown {
  readonly name: Bilingual
  /** Undefined: before handover. */
  readonly due: LocalDate | undefined
}

export async function owedIn(
  db: HallData,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<string, readonly OwedShown[]>> {
  const rows = await db
    .selectFrom('case_row')
    // A cross join fixes the order of the tables: the cases of the page first.
    .crossJoin('owed_row')
    .select(['case_row.case_id', 'material_zh', 'material_en', 'due_on', 'cure_until'])
    .where('case_row.case_id', 'in', cases)
    .where(OWED_OF_CASE)
    .where('owed_row.status', '=', 'owed')
    .where('bearer', '=', 'citizen')
    .orderBy('owed_key')
    .execute()
  const found = new Map<string, OwedShown[]>()
  for (const { case_id, material_zh, material_en, due_on, cure_until } of rows) {
    const due = cure_until ?? due_on
    const owed = { name: { zh: material_zh, en: material_en }, due: due === null ? undefined : localDate(due) }
    found.set(case_id, [...(found.get(case_id) ?? []), owed])
  }
  return found
}

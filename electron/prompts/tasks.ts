import { z } from 'zod'
import type { Bilingual } from '../base/bilingual.ts'
import type { PromptKind } from '../cases/prompting/events.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { FaultCode } from '../errors/codes.ts'
import type { HallData } from '../store/hall-data.ts'
import type { HallStore } from '../store/hall-store.ts'
import { stillWanted } from './outbox.ts'
import { nameOf, type OwedShown, owedBy } from './task-rows.ts'

/** 电话催办任务: a call to be made, masked. The number is looked up when somebody calls. */
export interface PhoneTask {
  readonly promptId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly kind: PromptKind
  readonly item: Bilingual
  readonly window: string
  readonly party: Party
  readonly name: string
  readonly owed: readonly OwedShown[]
  /** Why it is a call. */
  readonly code: FaultCode | undefined
  /** Calls that reached nobody. */
  readonly attempts: number
}

export interface TaskFilter {
  readonly window?: string | undefined
}

/** Open calls that are still needed: what was supplied meanwhile is left out at once. */
function openTasks(db: HallData, { window }: TaskFilter) {
  const tasks = db
    .selectFrom('prompt')
    .innerJoin('case_row', 'case_row.case_id', 'prompt.case_id')
    .where('prompt.status', '=', 'phoneTask')
    .where(stillWanted)
  return window === undefined ? tasks : tasks.where('case_row.window', '=', window)
}

export async function phoneTaskCount(db: HallData, filter: TaskFilter): Promise<number> {
  const { count } = await openTasks(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Where a page ended. */
const cursorSchema = z.strictObject({ at: z.string(), id: z.string() })

/** A page of calls, those that wait longest first. */
export async function phoneTasks(
  store: HallStore,
  filter: TaskFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ tasks: PhoneTask[]; next: string | undefined }> {
  const cursor = readCursor(page.after)
  let query = openTasks(store.db, filter)
  if (cursor) {
    query = query.where(eb =>
      eb(eb.refTuple('prompt.next_at', 'prompt.prompt_id'), '>', eb.tuple(cursor.at, cursor.id)),
    )
  }
  const rows = await query
    .select(['prompt_id', 'prompt.case_id', 'kind', 'party', 'code', 'attempts', 'next_at'])
    .select(['case_key', 'case_number', 'item_zh', 'item_en', 'window'])
    .select(['applicant', 'applicant_kind', 'applicant_sealed', 'handler', 'handler_sealed'])
    .orderBy('prompt.next_at')
    .orderBy('prompt.prompt_id')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const owed = await owedBy(store.db, shown)
  const tasks: PhoneTask[] = []
  for (const row of shown) {
    tasks.push({
      promptId: row.prompt_id,
      caseId: row.case_id,
      caseNumber: row.case_number ?? '',
      kind: row.kind as PromptKind,
      item: { zh: row.item_zh, en: row.item_en },
      window: row.window,
      party: row.party as Party,
      name: await nameOf(store, row),
      owed: owed.get(row.case_id) ?? [],
      code: (row.code as FaultCode | null) ?? undefined,
      attempts: row.attempts,
    })
  }
  const last = shown.at(-1)
  return { tasks, next: last && rows.length > page.limit ? cursorAt(last.next_at ?? '', last.prompt_id) : undefined }
}

function cursorAt(at: string, id: string): string {
  return Buffer.from(JSON.stringify({ at, id })).toString('base64url')
}

/** A cursor that is none, or was tampered with, begins at the first page. */
function readCursor(text: string | undefined): z.infer<typeof cursorSchema> | undefined {
  if (!text) return undefined
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return undefined
  }
}

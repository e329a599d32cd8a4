import { createHash } from 'node:crypto'
import { type ExpressionBuilder, sql } from 'kysely'
import { dateInHall, type LocalDate, localDate } from '../base/local-date.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { CaseId, OwedId } from '../cases/model/ids.ts'
import type { PromptChannel, PromptKind, PromptResult } from '../cases/prompting/events.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { FaultCode } from '../errors/codes.ts'
import type { HallData } from '../store/hall-data.ts'
import { OWED_OF_CASE } from '../store/projections/owed-row.ts'
import type { HallDatabase, PromptTable } from '../store/schema.ts'
import { TEXT_VERSION } from './texts.ts'

/**
 * `waiting` to be sent, `sending`, `sent`; `phoneTask` for somebody to call, `called`, `failed` when nobody could be
 * reached; `cancelled` without a reason any more.
 */
export type PromptStatus = 'waiting' | 'sending' | 'sent' | 'phoneTask' | 'called' | 'failed' | 'cancelled'

/** A row of the outbox, read. */
export interface Prompt {
  readonly id: string
  readonly caseId: CaseId
  readonly kind: PromptKind
  readonly about: LocalDate
  readonly plannedOn: LocalDate
  readonly channel: PromptChannel
  readonly to: Party
  readonly owed: readonly OwedId[]
  readonly textVersion: string
  readonly status: PromptStatus
  readonly attempts: number
  /** The day in the hall on which the text went out. */
  readonly sentOn: LocalDate | undefined
}

export type NewPrompt = Omit<Prompt, 'id' | 'textVersion' | 'attempts' | 'sentOn'> & {
  readonly code?: FaultCode | undefined
}

/** Makes a prompt at an instant; what is to be done with it may be done from then on. */
export async function addPrompt(db: HallData, prompt: NewPrompt, now: string): Promise<Prompt> {
  const { caseId, kind, about, plannedOn, channel, to, owed, status, code } = prompt
  const id = promptId(caseId, kind, about)
  const row: PromptTable = {
    prompt_id: id,
    case_id: caseId,
    kind,
    about,
    planned_on: plannedOn,
    channel,
    party: to,
    owed_ids: JSON.stringify(owed),
    text_version: TEXT_VERSION,
    text: null,
    status,
    attempts: 0,
    next_at: isOpen(status) ? now : null,
    message_id: null,
    created_at: now,
    sent_at: null,
    code: code ?? null,
  }
  await db.insertInto('prompt').values(row).execute()
  return promptOf(row)
}

export async function findPrompt(db: HallData, id: string): Promise<Prompt | undefined> {
  const row = await db.selectFrom('prompt').selectAll().where('prompt_id', '=', id).executeTakeFirst()
  return row && promptOf(row)
}

export async function promptsOf(db: HallData, caseId: CaseId): Promise<Prompt[]> {
  const rows = await db.selectFrom('prompt').selectAll().where('case_id', '=', caseId).execute()
  return rows.map(promptOf)
}

/** Those that may go out at an instant, the longest waiting first. */
export async function promptsToSend(db: HallData, now: string, limit: number): Promise<Prompt[]> {
  const rows = await db
    .selectFrom('prompt')
    .selectAll()
    .where('status', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('prompt_id')
    .limit(limit)
    .execute()
  return rows.map(promptOf)
}

/** What was being sent when a sender ended is sent again, under its id. */
export async function resumePrompts(db: HallData, now: string): Promise<void> {
  await db.updateTable('prompt').set({ status: 'waiting', next_at: now }).where('status', '=', 'sending').execute()
}

/**
 * After a clock that was ahead: what it planned for a date is planned again when the date comes near, as far as nobody was
 * told; what waits for anything else may be done at once.
 */
export async function replanPrompts(db: HallData, today: LocalDate, now: string): Promise<void> {
  await db
    .deleteFrom('prompt')
    .where('planned_on', '>', today)
    .where('kind', 'like', 'T%')
    .where('status', 'in', ['waiting', 'phoneTask', 'cancelled'])
    .execute()
  await db.updateTable('prompt').set({ next_at: now }).where('next_at', '>', now).execute()
}

type Change = Partial<
  Pick<PromptTable, 'channel' | 'party' | 'text' | 'text_version' | 'attempts' | 'next_at' | 'message_id' | 'sent_at'>
> & { readonly status: PromptStatus; readonly code?: FaultCode | null }

export async function changePrompt(db: HallData, id: string, change: Change): Promise<void> {
  await db.updateTable('prompt').set(change).where('prompt_id', '=', id).execute()
}

/** Ends what there is no reason for any more. */
export async function cancelPrompt(db: HallData, prompt: Prompt, code: FaultCode): Promise<CaseCommand> {
  await changePrompt(db, prompt.id, { status: 'cancelled', next_at: null, code })
  return stepOf(prompt, 'cancelled', { code })
}

/** The command that puts a step of a prompt into its case. */
export function stepOf(
  { id, kind, about: date, channel, to, owed, textVersion }: Prompt,
  result: PromptResult,
  more: { readonly code?: FaultCode; readonly note?: string } = {},
): CaseCommand {
  const step = { prompt: id, kind, date, channel, to, result, about: owed, textVersion, ...more }
  return { type: 'recordPrompt', step }
}

export function isOpen(status: PromptStatus): boolean {
  return status === 'waiting' || status === 'phoneTask'
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

/** 32 hexadecimal digits. */
export function promptId(caseId: string, kind: string, about: string): string {
  return createHash('sha256').update(`${caseId}:${kind}:${about}`).digest('hex').slice(0, 32)
}

function promptOf(row: PromptTable): Prompt {
  return {
    id: row.prompt_id,
    caseId: row.case_id as CaseId,
    kind: row.kind as PromptKind,
    about: localDate(row.about),
    plannedOn: localDate(row.planned_on),
    channel: row.channel as PromptChannel,
    to: row.party as Party,
    owed: JSON.parse(row.owed_ids) as OwedId[],
    textVersion: row.text_version,
    status: row.status as PromptStatus,
    attempts: row.attempts,
    sentOn: row.sent_at === null ? undefined : dateInHall(row.sent_at),
  }
}

import { createHash } from 'node:crypto'
import { dateInHall, type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, OwedId } from '../../cases/model/ids.ts'
import type { PromptChannel, PromptKind } from '../../cases/prompting/events.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { FaultCode } from '../../errors/codes.ts'
import type { HallData } from '../hall-data.ts'
import type { PromptTable } from '../schema.ts'

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

export type NewPrompt = Omit<Prompt, 'id' | 'attempts' | 'sentOn'> & {
  readonly code?: FaultCode | undefined
}

/** Makes a prompt at an instant; what is to be done with it may be done from then on. */
export async function addPrompt(db: HallData, prompt: NewPrompt, now: string): Promise<Prompt> {
  const { caseId, kind, about, plannedOn, channel, to, owed, textVersion, status, code } = prompt
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
    text_version: textVersion,
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

/** What becomes of a prompt; what is not named stays. Instants in ISO 8601. */
export interface PromptChange {
  readonly status: PromptStatus
  readonly channel?: PromptChannel
  readonly to?: Party
  readonly text?: string
  readonly textVersion?: string
  /** At the channel that it is at now. */
  readonly attempts?: number
  /** Of the next attempt; null when nothing is to be done. */
  readonly nextAt?: string | null
  /** The gateway's. */
  readonly messageId?: string
  readonly sentAt?: string
  readonly code?: FaultCode | null
}

export async function changePrompt(db: HallData, id: string, change: PromptChange): Promise<void> {
  const { to, textVersion, nextAt, messageId, sentAt, ...same } = change
  await db
    .updateTable('prompt')
    .set({
      ...same,
      ...(to === undefined ? {} : { party: to }),
      ...(textVersion === undefined ? {} : { text_version: textVersion }),
      ...(nextAt === undefined ? {} : { next_at: nextAt }),
      ...(messageId === undefined ? {} : { message_id: messageId }),
      ...(sentAt === undefined ? {} : { sent_at: sentAt }),
    })
    .where('prompt_id', '=', id)
    .execute()
}

export interface OutboxOverview {
  /** What was sent or called is not counted: of that there is ever more. */
  readonly counts: Partial<Record<PromptStatus, number>>
  /** Why texts wait that were tried, the most frequent first. */
  readonly reasons: readonly { readonly code: FaultCode; readonly count: number }[]
}

/** How many prompts stand where, and what keeps them. */
export async function outboxOverview(db: HallData): Promise<OutboxOverview> {
  const rows = await db
    .selectFrom('prompt')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('status', 'in', ['waiting', 'sending', 'failed'])
    .groupBy('status')
    .execute()
  const reasons = await db
    .selectFrom('prompt')
    .select(({ fn }) => ['code', fn.countAll<number>().as('count')])
    .where('status', '=', 'waiting')
    .where('code', 'is not', null)
    .groupBy('code')
    .orderBy('count', 'desc')
    .execute()
  return {
    counts: Object.fromEntries(rows.map(({ status, count }) => [status, count])),
    reasons: reasons.map(({ code, count }) => ({ code: code as FaultCode, count })),
  }
}

export function isOpen(status: PromptStatus): boolean {
  return status === 'waiting' || status === 'phoneTask'
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

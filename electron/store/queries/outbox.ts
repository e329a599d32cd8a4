import { createHash } from 'node:crypto'
import { dateInHall, type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, OwedId } from '../../cases/model/ids.ts'
import type { ReminderChannel, ReminderKind } from '../../cases/reminding/events.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { FaultCode } from '../../errors/codes.ts'
import type { HallData } from '../hall-data.ts'
import type { ReminderTable } from '../schema.ts'

export type ReminderStatus = 'waiting' | 'sending' | 'sent' | 'phoneTask' | 'called' | 'failed' | 'cancelled'

export interface Reminder {
  readonly id: string
  readonly caseId: CaseId
  readonly kind: ReminderKind
  readonly date: LocalDate
  readonly plannedOn: LocalDate
  readonly channel: ReminderChannel
  readonly to: Party
  readonly owed: readonly OwedId[]
  readonly textVersion: string
  readonly status: ReminderStatus
  readonly attempts: number
  readonly sentOn: LocalDate | undefined
}

export type NewReminder = Omit<Reminder, 'id' | 'attempts' | 'sentOn'> & {
  readonly code?: FaultCode | undefined
}

/** A cancelled one is made anew. */
export async function addReminder(db: HallData, reminder: NewReminder, now: string): Promise<Reminder> {
  const { caseId, kind, date, plannedOn, channel, to, owed, textVersion, status, code } = reminder
  const id = reminderId(caseId, kind, date)
  const row: ReminderTable = {
    reminder_id: id,
    case_id: caseId,
    kind,
    about: date,
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
  await db
    .insertInto('reminder')
    .values(row)
    .onConflict(conflict => conflict.column('reminder_id').doUpdateSet(row).where('reminder.status', '=', 'cancelled'))
    .execute()
  return reminderOf(row)
}

export async function findReminder(db: HallData, id: string): Promise<Reminder | undefined> {
  const row = await db.selectFrom('reminder').selectAll().where('reminder_id', '=', id).executeTakeFirst()
  return row && reminderOf(row)
}

export async function remindersOf(db: HallData, caseId: CaseId): Promise<Reminder[]> {
  const rows = await db.selectFrom('reminder').selectAll().where('case_id', '=', caseId).execute()
  return rows.map(reminderOf)
}

export async function remindersToSend(db: HallData, now: string, limit: number): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('status', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('reminder_id')
    .limit(limit)
    .execute()
  return rows.map(reminderOf)
}

/** After a crash while sending: under the same id. */
export async function resumeReminders(db: HallData, now: string): Promise<void> {
  await db.updateTable('reminder').set({ status: 'waiting', next_at: now }).where('status', '=', 'sending').execute()
}

/** After a clock that was ahead: plans anew where no citizen was told; all others may go out now. */
export async function replanReminders(db: HallData, today: LocalDate, now: string): Promise<void> {
  await db
    .deleteFrom('reminder')
    .where('planned_on', '>', today)
    .where('kind', 'like', 'T%')
    .where('status', 'in', ['waiting', 'phoneTask', 'cancelled'])
    .execute()
  await db.updateTable('reminder').set({ next_at: now }).where('next_at', '>', now).execute()
}

/** Absent: unchanged. Instants in ISO 8601. */
export interface ReminderChange {
  readonly status: ReminderStatus
  readonly channel?: ReminderChannel
  readonly to?: Party
  readonly text?: string
  readonly textVersion?: string
  readonly attempts?: number
  readonly nextAt?: string | null
  readonly messageId?: string
  readonly sentAt?: string
  readonly code?: FaultCode | null
}

export async function changeReminder(db: HallData, id: string, change: ReminderChange): Promise<void> {
  const { to, textVersion, nextAt, messageId, sentAt, ...same } = change
  await db
    .updateTable('reminder')
    .set({
      ...same,
      ...(to === undefined ? {} : { party: to }),
      ...(textVersion === undefined ? {} : { text_version: textVersion }),
      ...(nextAt === undefined ? {} : { next_at: nextAt }),
      ...(messageId === undefined ? {} : { message_id: messageId }),
      ...(sentAt === undefined ? {} : { sent_at: sentAt }),
    })
    .where('reminder_id', '=', id)
    .execute()
}

export interface OutboxOverview {
  /** Without `sent` and `called`, which only grow. */
  readonly counts: Partial<Record<ReminderStatus, number>>
  readonly reasons: readonly { readonly code: FaultCode; readonly count: number }[]
}

export async function outboxOverview(db: HallData): Promise<OutboxOverview> {
  const rows = await db
    .selectFrom('reminder')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('status', 'in', ['waiting', 'sending', 'failed'])
    .groupBy('status')
    .execute()
  const reasons = await db
    .selectFrom('reminder')
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

export function isOpen(status: ReminderStatus): boolean {
  return status === 'waiting' || status === 'phoneTask'
}

export function reminderId(caseId: string, kind: string, date: string): string {
  return createHash('sha256').update(`${caseId}:${kind}:${date}`).digest('hex').slice(0, 32)
}

function reminderOf(row: ReminderTable): Reminder {
  return {
    id: row.reminder_id,
    caseId: row.case_id as CaseId,
    kind: row.kind as ReminderKind,
    date: localDate(row.about),
    plannedOn: localDate(row.planned_on),
    channel: row.channel as ReminderChannel,
    to: row.party as Party,
    owed: JSON.parse(row.owed_ids) as OwedId[],
    textVersion: row.text_version,
    status: row.status as ReminderStatus,
    attempts: row.attempts,
    sentOn: row.sent_at === null ? undefined : dateInHall(row.sent_at),
  }
}

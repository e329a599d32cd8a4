import type { CaseCommand } from '../cases/commands.ts'
import type { ReminderResult } from '../cases/reminding/events.ts'
import type { FaultCode } from '../errors/codes.ts'
import type { HallData } from '../store/hall-data.ts'
import { changeReminder, type Reminder } from '../store/queries/outbox.ts'

export async function cancelReminder(db: HallData, reminder: Reminder, code: FaultCode): Promise<CaseCommand> {
  await changeReminder(db, reminder.id, { status: 'cancelled', nextAt: null, code })
  return stepOf(reminder, 'cancelled', { code })
}

export function stepOf(
  { id, kind, date, channel, to, owed, textVersion }: Reminder,
  result: ReminderResult,
  more: { readonly code?: FaultCode; readonly note?: string } = {},
): CaseCommand {
  const step = { reminder: id, kind, date, channel, to, result, about: owed, textVersion, ...more }
  return { type: 'recordReminder', step }
}

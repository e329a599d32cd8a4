import { addDays, type LocalDate } from '../../base/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { dateOf } from '../../cases/owing/owed-stage.ts'
import type { FaultCode } from '../../errors/codes.ts'
import { composeText, type TextContent } from '../../reminders/compose.ts'
import type { SmsGateway, SmsMessage, SmsOutcome } from '../../reminders/gateway.ts'
import { isWanted, reminderReasons, toBring } from '../../reminders/reminder-reasons.ts'
import { cancelReminder, stepOf } from '../../reminders/steps.ts'
import { TEXT_VERSION } from '../../reminders/texts.ts'
import { wayTo } from '../../reminders/whom.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { changeReminder, findReminder, type Reminder, remindersOf } from '../../store/queries/outbox.ts'
import { systemCaller } from '../cases/case-desk.ts'
import type { ReminderParts } from './plan.ts'

/** After a crash the same id is sent again; the gateway sends an id once. */
export async function deliver(
  parts: ReminderParts,
  gateway: SmsGateway,
  reminder: Reminder,
  stop: AbortSignal,
): Promise<SmsOutcome | undefined> {
  const message = await claim(parts, reminder)
  if (!message) return undefined
  const outcome = await gateway.send(message, stop)
  await settle(parts, reminder, outcome)
  return outcome
}

/** Undefined: not needed, turned into a call, or the case was told today. */
async function claim(parts: ReminderParts, { id, caseId }: Reminder): Promise<SmsMessage | undefined> {
  let message: SmsMessage | undefined
  await inStep(parts, id, caseId, 'waiting', async (trx, state, reminder) => {
    const { reminders } = parts.config
    if (!isWanted(state, reminder.kind, reminder.date)) return [await cancelReminder(trx, reminder, 'K362')]
    const { to, channel, code = 'K364' } = wayTo(state, reminders)
    const phone = state.parties[to]?.person.phone
    if (channel === 'none') {
      await changeReminder(trx, id, { status: 'cancelled', channel, nextAt: null, code })
      return [stepOf({ ...reminder, channel, to }, 'notWanted', { code })]
    }
    if (channel === 'phone' || !phone || !reminders.gateway) {
      return [await toPhone(trx, { ...reminder, to }, code, parts.desk.now)]
    }

    const { today } = parts.desk
    const others = (await remindersOf(trx, caseId)).filter(other => other.id !== id)
    if (others.some(({ sentOn }) => sentOn === today)) {
      await changeReminder(trx, id, { status: 'waiting', nextAt: beginningOf(addDays(today, 1)) })
      return []
    }
    const text = composeText(textContent(parts, state, reminder, today), { ...reminders, ...reminders.gateway })
    const attempts = reminder.attempts + 1
    await changeReminder(trx, id, { status: 'sending', to, attempts, text, textVersion: TEXT_VERSION })
    message = { id, phone, text, signature: reminders.gateway.signature }
    return []
  })
  return message
}

async function settle(parts: ReminderParts, { id, caseId }: Reminder, outcome: SmsOutcome): Promise<void> {
  await inStep(parts, id, caseId, 'sending', async (trx, _state, reminder) => {
    const { attempts, retryPauseMinutes } = parts.config.reminders
    const at = parts.desk.now
    switch (outcome.status) {
      case 'accepted': {
        const { messageId } = outcome
        await changeReminder(trx, id, { status: 'sent', messageId, sentAt: at, nextAt: null, code: null })
        return [stepOf(reminder, 'sent')]
      }
      case 'rejected':
        return [await toPhone(trx, reminder, outcome.code, at)]
      case 'untried':
        await changeReminder(trx, id, { status: 'waiting', attempts: reminder.attempts - 1, code: outcome.code })
        return []
      case 'unknown': {
        if (reminder.attempts >= attempts) return [await toPhone(trx, reminder, outcome.code, at)]
        const pause = retryPauseMinutes * 60_000 * 2 ** (reminder.attempts - 1)
        const next = new Date(parts.clock() + pause).toISOString()
        await changeReminder(trx, id, { status: 'waiting', nextAt: next, code: outcome.code })
        return []
      }
    }
  })
}

/** The text never went out, or its fate is unknown. */
async function toPhone(trx: HallStep, reminder: Reminder, code: FaultCode, at: string): Promise<CaseCommand> {
  const { id, to } = reminder
  await changeReminder(trx, id, { status: 'phoneTask', channel: 'phone', to, attempts: 0, nextAt: at, code })
  return stepOf(reminder, 'failed', { code })
}

async function inStep(
  { desk, config }: ReminderParts,
  id: string,
  caseId: Reminder['caseId'],
  status: Reminder['status'],
  work: (trx: HallStep, state: CaseState, reminder: Reminder) => Promise<readonly CaseCommand[]>,
): Promise<void> {
  const caller = systemCaller(config.station)
  await desk.run(
    caseId,
    async (trx, current) => {
      const reminder = await findReminder(trx, id)
      return current && reminder?.status === status ? work(trx, current.state, reminder) : []
    },
    caller,
  )
}

function textContent({ config }: ReminderParts, state: CaseState, { kind }: Reminder, today: LocalDate): TextContent {
  const { readyOn } = reminderReasons(state)
  return {
    item: state.item.name,
    hall: config.hall,
    window: state.window,
    owed: toBring(state).map(owed => ({ due: dateOf(owed), grace: owed.lateness?.graceUntil.date })),
    ready: readyOn !== undefined && (kind === 'ready' || kind === 'manual'),
    today,
  }
}

function beginningOf(day: LocalDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}

import type { LocalDate } from '../../base/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { makeReminder } from '../../reminders/make.ts'
import { isWanted, reminderReasons } from '../../reminders/reminder-reasons.ts'
import { datesOn, kindAt, readySince, remindersDue } from '../../reminders/schedule.ts'
import { cancelReminder } from '../../reminders/steps.ts'
import { isStoreFault } from '../../store/faults.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { findReminder, isOpen } from '../../store/queries/outbox.ts'
import { uncollected, unreminded, unwanted } from '../../store/queries/outbox-candidates.ts'
import { systemCaller } from '../cases/case-desk.ts'
import type { HallParts } from '../parts.ts'

export type ReminderParts = Pick<HallParts, 'config' | 'store' | 'desk' | 'calendar' | 'log' | 'clock'>

type CaseWork = (trx: HallStep, state: CaseState) => Promise<readonly CaseCommand[]>

/** May run again at any time, also after a crash. One step per case, so that counters hardly wait. Returns how many. */
export function planReminders(parts: ReminderParts, today: LocalDate, stop?: AbortSignal): Promise<number> {
  return carryOut(parts, jobs(parts, today), stop)
}

/** Results that have become ready: this cannot wait for the night. */
export function planReady(parts: ReminderParts, today: LocalDate, stop?: AbortSignal): Promise<number> {
  return carryOut(parts, ready(parts, today), stop)
}

interface Job {
  readonly caseId: CaseId
  readonly work: CaseWork
}

async function carryOut(
  parts: ReminderParts,
  todo: AsyncIterable<Job>,
  stop: AbortSignal | undefined,
): Promise<number> {
  let looked = 0
  if (!parts.config.reminders.enabled) return looked
  for await (const { caseId, work } of todo) {
    if (stop?.aborted) break
    await inCase(parts, caseId, work)
    looked++
  }
  return looked
}

async function* ready(parts: ReminderParts, today: LocalDate): AsyncGenerator<Job> {
  const { config, store, calendar } = parts
  if (!config.reminders.ready) return
  for await (const caseId of uncollected(store.db, readySince(today, config.reminders, calendar), today)) {
    yield { caseId, work: (trx, state) => makeReminders(parts, trx, state, today) }
  }
}

async function* jobs(parts: ReminderParts, today: LocalDate): AsyncGenerator<Job> {
  const { config, store, calendar } = parts
  for (const status of ['waiting', 'phoneTask'] as const) {
    for await (const { caseId, reminderId } of unwanted(store.db, status)) {
      yield { caseId, work: (trx, state) => endReminder(trx, state, reminderId) }
    }
  }
  yield* ready(parts, today)
  for (const { due, offset } of datesOn(today, config.reminders, calendar)) {
    for await (const caseId of unreminded(store.db, due, {
      kind: kindAt(offset.at),
      toldBefore: offset.day,
      cures: offset.at <= 0,
    })) {
      yield { caseId, work: (trx, state) => makeReminders(parts, trx, state, today) }
    }
  }
}

/** A fault of one case does not stop the others; a fault of the store does. */
async function inCase({ desk, config, log }: ReminderParts, caseId: CaseId, work: CaseWork): Promise<void> {
  const caller = systemCaller(config.station)
  try {
    await desk.run(caseId, async (trx, current) => (current ? work(trx, current.state) : []), caller)
  } catch (error) {
    if (isStoreFault(error)) throw error
    log.error({ err: error, caseId }, 'no reminder')
  }
}

async function endReminder(trx: HallStep, state: CaseState, reminderId: string): Promise<readonly CaseCommand[]> {
  const reminder = await findReminder(trx, reminderId)
  if (!reminder || !isOpen(reminder.status) || isWanted(state, reminder.kind, reminder.date)) return []
  return [await cancelReminder(trx, reminder, 'K362')]
}

/** The most urgent one for a case and day: its text counts the others. */
async function makeReminders(
  { config, calendar, desk }: ReminderParts,
  trx: HallStep,
  state: CaseState,
  today: LocalDate,
): Promise<readonly CaseCommand[]> {
  const due = remindersDue(reminderReasons(state), today, config.reminders, calendar)
  return makeReminder(trx, state, due, { options: config.reminders, today, now: desk.now })
}

import type { ReminderResult } from '../../cases/reminding/events.ts'
import { HallError } from '../../errors/hall-error.ts'
import { stepOf } from '../../reminders/steps.ts'
import { changeReminder, findReminder, type ReminderStatus } from '../../store/queries/outbox.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { ReminderParts } from './plan.ts'

export type CallResult = Extract<ReminderResult, 'reached' | 'notReached' | 'wrongNumber'>

/** Throws K360 for an unknown task, K365 when somebody else has dealt with it. */
export async function recordCall(
  { store, desk, config }: ReminderParts,
  id: string,
  result: CallResult,
  note: string,
  caller: Caller,
): Promise<ReminderStatus> {
  const task = await findReminder(store.db, id)
  if (!task) throw new HallError('K360')
  await desk.run(
    task.caseId,
    async trx => {
      const reminder = await findReminder(trx, id)
      if (reminder?.status !== 'phoneTask') throw new HallError('K365')
      const attempts = reminder.attempts + 1
      const status = statusAfter(result, attempts, config.reminders.callAttempts)
      // To the end of the list, or off it.
      const next = status === 'phoneTask' ? desk.now : null
      await changeReminder(trx, id, { status, attempts, nextAt: next })
      return [stepOf(reminder, result, note === '' ? {} : { note })]
    },
    caller,
  )
  return (await findReminder(store.db, id))?.status ?? task.status
}

function statusAfter(result: CallResult, attempts: number, most: number): ReminderStatus {
  switch (result) {
    case 'reached':
      return 'called'
    case 'notReached':
      return attempts < most ? 'phoneTask' : 'failed'
    case 'wrongNumber':
      return 'failed'
  }
}

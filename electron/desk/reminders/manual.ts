import type { LocalDate } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { HallError } from '../../errors/hall-error.ts'
import { makeReminder, wasMadeOn } from '../../reminders/make.ts'
import { reminderReasons } from '../../reminders/reminder-reasons.ts'
import { wayTo } from '../../reminders/whom.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { HallData } from '../../store/hall-data.ts'
import { remindersOf } from '../../store/queries/outbox.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { ReminderParts } from './plan.ts'

/**
 * Why nobody is to be reminded now: there is nothing to remind of (K362), nobody wants it (K366), or it was done today (K361).
 * Undefined where it may be done.
 */
export async function whyNotNow(
  db: HallData,
  state: CaseState,
  options: ReminderParts['config']['reminders'],
  today: LocalDate,
): Promise<'K361' | 'K362' | 'K366' | undefined> {
  const { owed, readyOn } = reminderReasons(state)
  if (owed.length === 0 && readyOn === undefined) return 'K362'
  if (wayTo(state, options).channel === 'none') return 'K366'
  return wasMadeOn(await remindersOf(db, state.caseId), today) ? 'K361' : undefined
}

/**
 * Reminds a citizen because somebody here wants to. Throws K361 when the case was reminded today already, K362 when there
 * is nothing to remind of, K366 when nobody wants to be reminded.
 */
export function remindNow(
  { desk, config, clock }: ReminderParts,
  caseId: CaseId,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const { today } = desk
  return desk.run(
    caseId,
    async (trx, current) => {
      if (!current) return []
      const { state } = current
      const code = await whyNotNow(trx, state, config.reminders, today)
      if (code) throw new HallError(code, state.caseNumber)
      const { owed } = reminderReasons(state)
      const reminder = { kind: 'manual', date: today, about: owed.map(({ owedId }) => owedId) } as const
      return makeReminder(trx, state, [reminder], {
        options: config.reminders,
        today,
        now: new Date(clock()).toISOString(),
      })
    },
    caller,
    expectedVersion,
  )
}

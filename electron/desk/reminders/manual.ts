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

/** K362: nothing to remind of. K366: the citizen wants none. K361: done today. */
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

/** Throws K361, K362 or K366, see whyNotNow. */
export function remindNow(
  { desk, config }: ReminderParts,
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
      const reminder = { kind: 'manual', date: today, owed: owed.map(({ owedId }) => owedId) } as const
      return makeReminder(trx, state, [reminder], {
        options: config.reminders,
        today,
        now: desk.now,
      })
    },
    caller,
    expectedVersion,
  )
}

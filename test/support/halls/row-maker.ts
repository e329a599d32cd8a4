import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { DEFAULT_REMINDERS } from '../../../electron/reminders/options.ts'
import type { RowMaker } from '../../../electron/worklists/row-kind.ts'
import type { TestHall } from './hall.ts'

const CALENDAR = new WorkingDays(CHINESE_DAYS)

export function rowMaker({ store, desk }: TestHall, rest: Partial<RowMaker> = {}): RowMaker {
  const { db, vault } = store
  return {
    db,
    vault,
    today: desk.today,
    calendar: CALENDAR,
    rules: SUPERVISION_RULES,
    nameOf: id => id,
    clear: false,
    reminderOrder: DEFAULT_REMINDERS.to,
    ...rest,
  }
}

import { afterEach, beforeEach, expect, it } from 'vitest'
import { planReminders } from '../../../electron/desk/reminders/plan.ts'
import { MOBILE, ReminderHall } from '../../support/halls/reminder-hall.ts'
import { LI } from '../../support/readers/cards.ts'

let hall: ReminderHall
beforeEach(async () => {
  hall = await ReminderHall.open()
})
afterEach(() => hall.remove())

const MANY = 100_000

/** Copies of one row with other dates; they have no events. */
async function fill(): Promise<void> {
  await hall.accept()
  const { sqlite } = hall.hall.store
  const columns = sqlite
    .prepare<[], { name: string }>("select name from pragma_table_info('owed_row')")
    .all()
    .map(({ name }) => name)
  const values: Record<string, string> = {
    owed_key: '1000000 * n',
    case_id: "'case-' || n",
    due_on: "date('2026-06-01', (n % 400) || ' days')",
    due_key: "date('2026-06-01', (n % 400) || ' days')",
    acts_after: "date('2026-06-01', (n % 400) || ' days')",
  }
  sqlite.exec(`
    with recursive number(n) as (select 1 union all select n + 1 from number where n < ${MANY})
    insert into owed_row (${columns.join()}) select ${columns.map(name => values[name] ?? name).join()}
    from owed_row, number where owed_row.owed_key < 1000000`)
}

it('a night with 100,000 owed materials reads only what is due', async () => {
  const night = () => planReminders(hall.parts, hall.at('2026-05-07T00:05').hall.desk.today)
  const timed = async () => {
    // CPU time, so that other processes do not count.
    const began = process.cpuUsage()
    await night()
    return process.cpuUsage(began).user / 1000
  }
  await fill()
  const due = await hall.accept(['days'], MOBILE, 'sms', LI)
  expect(await night()).toBe(2)
  expect(await hall.results(due)).toEqual(['T-3 made'])
  await timed()
  // A full scan takes at least a second.
  expect(Math.min(await timed(), await timed(), await timed())).toBeLessThan(100)
})

it('one unreadable case does not stop the reminders of others', async () => {
  const { store } = hall.hall
  const broken = await hall.accept()
  const other = await hall.accept(['days'], MOBILE, 'sms', LI)
  await store.db
    .updateTable('event')
    .set({ sealed: '{' })
    .where('stream', '=', broken)
    .where('version', '=', 2)
    .execute()
  store.dropCaches()
  await planReminders(hall.parts, hall.at('2026-05-07T00:05').hall.desk.today)
  expect(await hall.outbox()).toHaveLength(1)
  expect(await hall.results(other)).toEqual(['T-3 made'])
})

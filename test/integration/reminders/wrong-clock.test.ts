import { afterEach, beforeEach, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { replanReminders } from '../../../electron/store/queries/outbox.ts'
import { ReminderHall } from '../../support/halls/reminder-hall.ts'

let reminders: ReminderHall
beforeEach(async () => {
  reminders = await ReminderHall.open()
})
afterEach(() => reminders.remove())

/** A material due on 11 May has its reminder on 8 May; at night nothing is sent. */
const AHEAD = '2026-05-08T22:00'
const TODAY = '2026-04-30T10:00'

async function back(): Promise<void> {
  reminders.at(TODAY)
  const now = new Date(reminders.hall.now).toISOString()
  await reminders.hall.store.transaction(trx => replanReminders(trx, localDate('2026-04-30'), now))
}

it('a reminder planned by a clock that was ahead goes out on its true day', async () => {
  const caseId = await reminders.accept()
  await reminders.at(AHEAD).pass()
  expect(await reminders.outbox()).toEqual(['T-3 2026-05-11 waiting'])
  await back()
  await reminders.pass()
  expect(await reminders.outbox()).toEqual([])
  expect(await reminders.results(caseId)).toEqual(['T-3 made'])
  await reminders.at('2026-05-08T10:00').pass()
  expect(await reminders.outbox()).toEqual(['T-3 2026-05-11 sent'])
  expect(await reminders.results(caseId)).toEqual(['T-3 made', 'T-3 made', 'T-3 sent'])
})

it('a reminder that was sent meanwhile is not sent again', async () => {
  const caseId = await reminders.accept()
  await reminders.at('2026-05-08T10:00').pass()
  await back()
  await reminders.at('2026-05-08T10:00').pass()
  expect(await reminders.results(caseId)).toEqual(['T-3 made', 'T-3 sent'])
})

it('a text about a ready result goes out at once', async () => {
  const caseId = await reminders.accept([])
  await reminders.hall.run(caseId, { type: 'decideResult', granted: true, reason: '' }, { type: 'readyResult' })
  await reminders.at(AHEAD).pass({ ready: true })
  await back()
  await reminders.pass()
  expect(await reminders.results(caseId)).toContain('ready sent')
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { replanPrompts } from '../../../electron/store/queries/outbox.ts'
import { PromptHall } from '../../support/halls/prompt-hall.ts'

let prompts: PromptHall
beforeEach(async () => {
  prompts = await PromptHall.open()
})
afterEach(() => prompts.remove())

/** By the clock, a document that is due on 11 May is to be reminded of on 8 May; at night nothing is sent. */
const AHEAD = '2026-05-08T22:00'
const TODAY = '2026-04-30T10:00'

/** The day was confirmed. */
async function back(): Promise<void> {
  prompts.at(TODAY)
  const now = new Date(prompts.hall.now).toISOString()
  await prompts.hall.store.transaction(trx => replanPrompts(trx, localDate('2026-04-30'), now))
}

it('what a clock that was ahead has planned goes out when its day comes, and not before', async () => {
  const caseId = await prompts.accept()
  await prompts.at(AHEAD).pass()
  expect(await prompts.outbox()).toEqual(['T-3 2026-05-11 waiting'])
  await back()
  await prompts.pass()
  expect(await prompts.outbox()).toEqual([])
  expect(await prompts.results(caseId)).toEqual(['T-3 made'])
  await prompts.at('2026-05-08T10:00').pass()
  expect(await prompts.outbox()).toEqual(['T-3 2026-05-11 sent'])
  expect(await prompts.results(caseId)).toEqual(['T-3 made', 'T-3 made', 'T-3 sent'])
})

it('what was sent meanwhile is not sent again', async () => {
  const caseId = await prompts.accept()
  await prompts.at('2026-05-08T10:00').pass()
  await back()
  await prompts.at('2026-05-08T10:00').pass()
  expect(await prompts.results(caseId)).toEqual(['T-3 made', 'T-3 sent'])
})

it('a text about a result that is ready waits for no day', async () => {
  const caseId = await prompts.accept([])
  await prompts.hall.run(caseId, { type: 'decideResult', granted: true, reason: '' }, { type: 'readyResult' })
  await prompts.at(AHEAD).pass({ ready: true })
  await back()
  await prompts.pass()
  expect(await prompts.results(caseId)).toContain('ready sent')
})

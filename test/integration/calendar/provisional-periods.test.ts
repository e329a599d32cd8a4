import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { base64, madeUpNotice } from '../../support/files/notices.ts'
import { acceptOwing, type HallClient, on, prepareCase, TestApplication } from '../../support/halls/application.ts'

const ITEM = 'CC-WJ-0101'

let hall: TestApplication
let clerk: HallClient
let admin: HallClient

beforeEach(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
  admin = hall.client('admin-1')
})
afterEach(() => hall.remove())

const at = async (day: string) => {
  hall.setClock(day)
  await passDays(hall.application.parts)
}
const accept = async (card: string, missing: string[]) => {
  return acceptOwing(clerk, card, ITEM, missing)
}
const get = (caseId: string) => clerk.cases.get({ caseId })
const listed = async (list: string) => (await clerk.worklists.rows({ list })).rows.map(row => row.caseNumber).sort()

const LATER = madeUpNotice(2027, { holidays: ['2027-01-04', '2027-01-05'] })

it('3: the notice settles every kind of date that a person was told, later, and the history has both', async () => {
  hall.setClock('2026-12-21')
  const lateOne = await accept('wang', ['business-licence'])
  const cured = await accept('li', ['business-licence'])
  const owing = await accept('ouyang', ['power-of-attorney'])
  const decided = await hall.client('examiner-1').cases.decideResult({ ...on(owing), granted: true, reason: '' })
  const ready = await clerk.cases.readyResult(on(decided))
  let noticed = await prepareCase(clerk, 'liang', ITEM, ['power-of-attorney'])
  noticed = await clerk.cases.giveOneTimeNotice(on(noticed))
  let held = await prepareCase(clerk, 'huang', ITEM, ['application-form'])
  held = await clerk.cases.holdPapers(on(held))
  // Due on 12-28: the year's last days are provisional without the next notice.
  await at('2026-12-30')
  expect((await get(lateOne.caseId)).owed[0]).toMatchObject({
    due: { date: '2026-12-28', provisional: true },
    overdue: false,
  })
  expect(await listed('provisional')).toEqual([lateOne.caseNumber, cured.caseNumber].sort())
  expect(await listed('provisionalSteps')).toEqual([ready.caseNumber, noticed.caseNumber, held.caseNumber].sort())

  const importing = (notice: unknown, rest: { dryRun?: boolean; reason?: string } = {}) =>
    admin.calendar.importNotice({ commandId: randomUUID(), file: base64(notice), ...rest })
  const dry = await importing(LATER, { dryRun: true })
  const done = await importing(LATER)
  expect(done.dates).toEqual(dry.dates)
  expect(await listed('provisional')).toEqual([])
  expect(await listed('provisionalSteps')).toEqual([])

  const settledLine = async (caseId: string) =>
    (await clerk.cases.history({ caseId })).find(({ type }) => type === 'PeriodSettled')?.lines.at(-1)?.zh
  const after = {
    collect: (await get(ready.caseId)).ready?.collectBy,
    held: (await get(held.caseId)).held?.until,
  }
  expect(await settledLine(ready.caseId)).toBe(`${ready.ready?.collectBy.date} → ${after.collect?.date}`)
  expect(await settledLine(held.caseId)).toBe(`${held.held?.until.date} → ${after.held?.date}`)
  expect(await settledLine(noticed.caseId)).toMatch(/^2027-\d\d-\d\d → 2027-\d\d-\d\d$/)
  expect([after.collect?.provisional, after.held?.provisional]).toEqual([false, false])
  expect((after.held?.date ?? '') > (held.held?.until.date ?? '')).toBe(true)

  await passDays(hall.application.parts)
  expect((await get(lateOne.caseId)).owed[0]).toMatchObject({ overdue: true, light: 'red' })
  const { db, cases } = hall.application.parts.store
  const { before, after: again } = await rebuildProjections(db, cases)
  expect(again).toBe(before)
})

it('3: grace and cure that reach into a year without a notice end only after the notice', async () => {
  hall.setClock('2026-12-15')
  const grace = await accept('wang', ['business-licence'])
  const cure = await accept('li', ['business-licence'])
  await at('2026-12-29')
  await clerk.cases.promiseCure(on(await get(cure.caseId)))
  const told = {
    grace: (await get(grace.caseId)).owed[0]?.lateness?.graceUntil,
    cure: (await get(cure.caseId)).owed[0]?.cure?.until,
  }
  expect([told.grace?.provisional, told.cure?.provisional]).toEqual([true, true])
  expect(await listed('provisional')).toEqual([grace.caseNumber, cure.caseNumber].sort())
  await at('2027-03-01')
  expect((await get(grace.caseId)).owed[0]?.status).toBe('owed')
  await admin.calendar.importNotice({ commandId: randomUUID(), file: base64(LATER) })
  const settled = {
    grace: (await get(grace.caseId)).owed[0]?.lateness?.graceUntil,
    cure: (await get(cure.caseId)).owed[0]?.cure?.until,
  }
  expect([settled.grace?.provisional, settled.cure?.provisional]).toEqual([false, false])
  expect((settled.cure?.date ?? '') > (told.cure?.date ?? '')).toBe(true)
  expect(localDate(settled.grace?.date ?? '') >= localDate(told.grace?.date ?? '')).toBe(true)
  await passDays(hall.application.parts)
  expect((await get(grace.caseId)).owed[0]?.status).toBe('lapsed')
  expect((await get(cure.caseId)).owed[0]?.status).toBe('lapsed')
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId, OwedId } from '../../../electron/cases/model/ids.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { planReminders } from '../../../electron/desk/reminders/plan.ts'
import { item, material } from '../../support/cases/case-builder.ts'
import { LEAD } from '../../support/halls/hall.ts'
import { MOBILE, ReminderHall } from '../../support/halls/reminder-hall.ts'
import { LI } from '../../support/readers/cards.ts'

// Accepted on Thursday 2026-04-30; 'days' is due on 2026-05-11.
let hall: ReminderHall
beforeEach(async () => {
  hall = await ReminderHall.open()
})
afterEach(() => hall.remove())

const days = (caseId: CaseId) => `${caseId}:days` as OwedId

async function day(date: string): Promise<void> {
  hall.at(`${date}T09:00`)
  await passDays(hall.parts)
  await hall.pass()
}

const GRANTED = { type: 'decideResult', granted: true, reason: '' } as const

const texts = () => hall.gateway.sent.map(({ text }) => text)

describe('a date that moves', () => {
  it('by an extension has reminders of its own, and those of the old date end', async () => {
    const caseId = await hall.accept()
    await planReminders(hall.parts, hall.at('2026-05-07T00:05').hall.desk.today)
    const request = { kind: 'extension', owedId: days(caseId), days: 3, forceMajeure: false } as const
    await hall.hall.run(caseId, { type: 'askApproval', requestId: 'r', request, reason: '台风停运' })
    await hall.hall.desk.run(
      caseId,
      [{ type: 'answerApproval', requestId: 'r', approved: true, reason: '属实' }],
      hall.hall.caller(LEAD),
    )
    for (const date of ['2026-05-07', '2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14']) await day(date)
    expect(await hall.outbox()).toEqual([
      'T-3 2026-05-11 cancelled K362',
      'T-3 2026-05-14 sent',
      'T-1 2026-05-14 sent',
      'T0 2026-05-14 sent',
    ])
  })

  it('by a first cure has reminders of its own; a late one says until when the material is still accepted', async () => {
    const caseId = await hall.accept()
    for (const date of ['2026-05-11', '2026-05-12']) await day(date)
    await hall.hall.run(caseId, { type: 'promiseCure' })
    for (const date of ['2026-05-13', '2026-05-14', '2026-05-18', '2026-05-19']) await day(date)
    expect(texts().map(text => text.replace(/.*尚欠材料1份，|详询.*/g, ''))).toEqual([
      '今天（5月11日）是补交的最后一天。',
      '补交期限5月11日已过，请于5月14日（含）前补交。',
      '请于5月19日（含）前补交。',
      '请于5月19日（含）前补交。',
      '今天（5月19日）是补交的最后一天。',
    ])
    await day('2026-05-20')
    expect(texts()).toHaveLength(5)
  })
})

describe('a result that is ready', () => {
  it('is told on the same day, with what is still owed', async () => {
    const caseId = await hall.accept(['days', 'handover'])
    const sender = hall.sender()
    hall.at('2026-05-06T09:00')
    await sender.pass()
    await hall.hall.run(caseId, GRANTED, { type: 'readyResult' })
    hall.at('2026-05-06T09:01')
    await sender.pass()
    await sender.pass()
    expect(texts()).toEqual([
      '您办理的“测试事项”已有结果，请于5月11日（含）前补交尚欠的材料2份后即可领取。详询测试大厅3窗口。',
    ])
    expect(await hall.results(caseId)).toEqual(['ready made', 'ready sent'])
  })

  it('with nothing owed is told; once collected it is not', async () => {
    const first = await hall.accept([])
    const second = await hall.accept([], MOBILE, 'sms', LI)
    for (const caseId of [first, second]) await hall.hall.run(caseId, GRANTED, { type: 'readyResult' })
    await planReminders(hall.parts, hall.at('2026-04-30T21:00').hall.desk.today)
    await hall.hall.run(second, { type: 'handOver', method: 'post', takenBy: 'handler' })
    await hall.at('2026-05-01T09:00').pass()
    expect(texts()).toEqual(['您办理的“测试事项”已有结果，请来领取。详询测试大厅3窗口。'])
    expect([await hall.results(first), await hall.results(second)]).toEqual([
      ['ready made', 'ready sent'],
      ['ready made', 'ready cancelled'],
    ])
  })

  it('is told the next morning when the case had a text that day, and then also replaces the text about the date', async () => {
    const caseId = await hall.accept()
    await day('2026-05-09')
    await hall.hall.run(caseId, GRANTED, { type: 'readyResult' })
    const sender = hall.sender()
    for (const time of ['2026-05-09T10:00', '2026-05-11T07:00', '2026-05-11T08:00', '2026-05-11T09:00']) {
      hall.at(time)
      await sender.pass()
    }
    expect(await hall.results(caseId)).toEqual(['T-1 made', 'T-1 sent', 'ready made', 'T0 cancelled', 'ready sent'])
    expect(texts().at(-1)).toContain('已有结果，请于5月11日（含）前补交')
    expect(await hall.outbox()).toEqual([
      'T-1 2026-05-11 sent',
      'ready 2026-05-09 sent',
      'T0 2026-05-11 cancelled K369',
    ])
  })

  it('that has been ready for long is not told when reminders are switched on', async () => {
    const caseId = await hall.accept([])
    await hall.hall.run(caseId, GRANTED, { type: 'readyResult' })
    await hall.at('2026-05-20T09:00').pass()
    expect(texts()).toEqual([])
  })
})

it('a material that the office gets or verifies causes no reminder', async () => {
  const deferral = { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] } as const
  const chosen = item({ materials: [material('core-1', { core: true }), material('days', { deferral })] })
  const caseId = await hall.hall.prepare(['days'], chosen)
  await hall.hall.promise(caseId)
  await hall.hall.run(
    caseId,
    { type: 'acceptOwing' },
    { type: 'recordContact', party: 'handler', phone: MOBILE, reach: 'sms' },
  )
  for (const date of ['2026-05-07', '2026-05-09', '2026-05-11', '2026-05-12']) await day(date)
  expect([texts(), await hall.outbox()]).toEqual([[], []])
})

it('rare characters of an item’s name arrive whole', async () => {
  const chosen = item({ name: { zh: '𬭳䶮事项', en: 'rare' } })
  const caseId = await hall.hall.prepare(['days'], chosen)
  await hall.hall.promise(caseId)
  await hall.hall.run(
    caseId,
    { type: 'acceptOwing' },
    { type: 'recordContact', party: 'handler', phone: MOBILE, reach: 'sms' },
  )
  await day('2026-05-07')
  expect(texts()[0]).toContain('“𬭳䶮事项”')
})

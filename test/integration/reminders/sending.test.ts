import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseId, OwedId } from '../../../electron/cases/model/ids.ts'
import { planReminders } from '../../../electron/desk/reminders/plan.ts'
import type { ReminderSender } from '../../../electron/desk/reminders/sender.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { MOBILE, ReminderHall } from '../../support/halls/reminder-hall.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

// Accepted on Thursday 2026-04-30, 'days' due 05-11. T-3: 05-07, T-1: 05-09 (a worked Saturday), T0: 05-11, T+1: 05-12.
let hall: ReminderHall
beforeEach(async () => {
  hall = await ReminderHall.open()
})
afterEach(() => hall.remove())

function passAt(sender: ReminderSender, time: string): Promise<void> {
  hall.at(time)
  return sender.pass()
}

async function supply(caseId: CaseId): Promise<void> {
  await hall.hall.run(caseId, { type: 'supply', owedId: `${caseId}:days` as OwedId, method: 'counter' })
}

describe('the reminders of a material', () => {
  it('go out on their days, one text each, and are in the case’s history', async () => {
    const caseId = await hall.accept()
    for (const day of ['05-06', '05-07', '05-08', '05-09', '05-10', '05-11', '05-12', '05-13', '05-14']) {
      await hall.at(`2026-${day}T09:00`).pass()
    }
    expect(hall.gateway.sent.map(({ text }) => text)).toEqual([
      '您办理的“测试事项”尚欠材料1份，请于5月11日（含）前补交。详询测试大厅3窗口。',
      '您办理的“测试事项”尚欠材料1份，请于5月11日（含）前补交。详询测试大厅3窗口。',
      '您办理的“测试事项”尚欠材料1份，今天（5月11日）是补交的最后一天。详询测试大厅3窗口。',
      '您办理的“测试事项”尚欠材料1份，补交期限5月11日已过，请尽快补交。详询测试大厅3窗口。',
    ])
    expect(new Set(hall.gateway.sent.map(({ phone, signature }) => `${phone} ${signature}`))).toEqual(
      new Set([`${MOBILE} 禅城政务`]),
    )
    expect(await hall.results(caseId)).toEqual(
      ['T-3', 'T-1', 'T0', 'T+1'].flatMap(kind => [`${kind} made`, `${kind} sent`]),
    )
  })

  it('are counted with the material, and a rebuild counts the same', async () => {
    const caseId = await hall.accept(['days', 'handover'])
    await hall.at('2026-05-07T09:00').pass()
    await hall.at('2026-05-09T09:00').pass()
    const counts = () =>
      hall.hall.store.db.selectFrom('owed_row').select(['material_id', 'reminder_count', 'last_reminded_on']).execute()
    const expected = [
      { material_id: 'days', reminder_count: 2, last_reminded_on: '2026-05-09' },
      { material_id: 'handover', reminder_count: 0, last_reminded_on: null },
    ]
    expect(await counts()).toEqual(expected)
    const { before, after } = await rebuildProjections(hall.hall.store.db, hall.hall.store.cases)
    expect([after, await counts()]).toEqual([before, expected])
    expect((await hall.steps(caseId)).at(-1)?.about).toEqual([`${caseId}:days`])
  })

  it('stop once the material is supplied, also between planning and sending', async () => {
    const caseId = await hall.accept()
    await planReminders(hall.parts, hall.at('2026-05-07T00:05').hall.desk.today)
    await supply(caseId)
    await hall.at('2026-05-07T09:00').pass()
    expect([hall.gateway.sent, await hall.outbox()]).toEqual([[], ['T-3 2026-05-11 cancelled K362']])
    await hall.at('2026-05-09T09:00').pass()
    expect(await hall.results(caseId)).toEqual(['T-3 made', 'T-3 cancelled'])
  })

  it('that a hall missed while it was off are not sent later: only the newest goes out', async () => {
    await hall.accept()
    await hall.at('2026-05-11T09:00').pass()
    await hall.at('2026-05-11T17:00').pass()
    expect(await hall.outbox()).toEqual(['T0 2026-05-11 sent'])
  })

  it('for several dates of a case are one text a day, which counts the others', async () => {
    const caseId = await hall.accept(['days', 'handover'])
    await hall.at('2026-05-07T09:00').pass()
    expect(hall.gateway.sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('尚欠材料1份，请于5月11日（含）前补交。另有1份'),
    ])
    expect(await hall.results(caseId)).toEqual(['T-3 made', 'T-3 sent'])
  })
})

describe('running again', () => {
  it('the nightly job makes a reminder once, although it runs twice or twice at once', async () => {
    const cases = [await hall.accept(), await hall.accept(['days'], MOBILE, 'sms', LI)]
    const { desk } = hall.at('2026-05-07T00:05').hall
    await Promise.all([planReminders(hall.parts, desk.today), planReminders(hall.parts, desk.today)])
    expect(await planReminders(hall.parts, desk.today)).toBe(0)
    for (const caseId of cases) expect(await hall.results(caseId)).toEqual(['T-3 made'])
  })

  it('stopped between two cases, it goes on with the next', async () => {
    await hall.accept()
    await hall.accept(['days'], MOBILE, 'sms', LI)
    const { today } = hall.at('2026-05-07T00:05').hall.desk
    expect(await planReminders(hall.parts, today, AbortSignal.abort())).toBe(0)
    expect(await planReminders(hall.parts, today)).toBe(2)
  })

  it('two senders at the same time send each text once', async () => {
    for (const who of [WANG, LI]) await hall.accept(['days'], MOBILE, 'sms', who)
    hall.at('2026-05-07T09:00')
    await planReminders(hall.parts, hall.hall.desk.today)
    await Promise.all([hall.pass(), hall.pass()])
    expect(hall.gateway.sent).toHaveLength(2)
  })
})

describe('quiet hours', () => {
  it('a reminder due at night waits for the morning', async () => {
    await hall.accept()
    const sender = hall.sender()
    for (const time of ['2026-05-07T00:05', '2026-05-07T07:59']) await passAt(sender, time)
    expect([hall.gateway.sent.length, await hall.outbox()]).toEqual([0, ['T-3 2026-05-11 waiting']])
    await passAt(sender, '2026-05-07T08:00')
    expect(hall.gateway.sent).toHaveLength(1)
  })
})

describe('a gateway on a bad day', () => {
  it('after a lost answer the same id is sent again, and the text goes out once', async () => {
    const caseId = await hall.accept()
    hall.gateway.behave('lose')
    const sender = hall.sender()
    await passAt(sender, '2026-05-07T09:00')
    expect(await hall.outbox()).toEqual(['T-3 2026-05-11 waiting A540'])
    hall.gateway.behave('normal')
    await passAt(sender, '2026-05-07T09:14')
    expect(hall.gateway.asked).toHaveLength(1)
    await passAt(sender, '2026-05-07T09:15')
    expect([new Set(hall.gateway.asked).size, hall.gateway.asked.length, hall.gateway.sent.length]).toEqual([1, 2, 1])
    expect(await hall.results(caseId)).toEqual(['T-3 made', 'T-3 sent'])
  })

  it.each([
    ['slow', 'A541'],
    ['down', 'A547'],
    ['unsigned', 'A544'],
    ['garbage', 'A544'],
  ] as const)('%s: tried again with longer and longer pauses, then somebody calls', async (behaviour, code) => {
    const caseId = await hall.accept()
    hall.gateway.behave(behaviour, 60_000)
    const { gateway } = hall.parts.config.reminders
    const sender = hall.sender({
      attempts: 3,
      gateway: gateway && { ...gateway, timeoutMs: behaviour === 'slow' ? 500 : 60_000 },
    })
    for (const time of ['09:00', '09:14', '09:15', '09:44', '09:45']) {
      await passAt(sender, `2026-05-07T${time}`)
    }
    expect(await hall.outbox()).toEqual([`T-3 2026-05-11 phoneTask ${code}`])
    expect(await hall.results(caseId)).toEqual(['T-3 made', 'T-3 failed'])
    if (behaviour !== 'down') expect(hall.gateway.asked).toHaveLength(3)
  })

  it.each([
    ['reject', 'A545'],
    ['refuseText', 'A546'],
  ] as const)('%s: a text that is not taken is a call at once', async (behaviour, code) => {
    await hall.accept()
    hall.gateway.behave(behaviour)
    await hall.at('2026-05-07T09:00').pass()
    expect([await hall.outbox(), hall.gateway.asked.length]).toEqual([[`T-3 2026-05-11 phoneTask ${code}`], 1])
  })

  it('a gateway that is left alone uses up no attempts', async () => {
    for (const who of [WANG, LI]) await hall.accept(['days'], MOBILE, 'sms', who)
    hall.gateway.behave('down')
    const { gateway } = hall.parts.config.reminders
    if (!gateway) throw new Error('no gateway')
    const sender = hall.sender({ gateway: { ...gateway, breakAfter: 1, breakForMs: 60_000 }, attempts: 1 })
    await passAt(sender, '2026-05-07T09:00')
    await sender.pass()
    const rows = await hall.hall.store.db.selectFrom('reminder').select(['status', 'attempts', 'code']).execute()
    expect(rows.sort((a, b) => (a.status < b.status ? -1 : 1))).toEqual([
      { status: 'phoneTask', attempts: 0, code: 'A547' },
      { status: 'waiting', attempts: 0, code: 'A542' },
    ])
  })

  it('a waiting reminder is replaced by the next, so that a citizen never gets two texts at once', async () => {
    const caseId = await hall.accept()
    hall.gateway.behave('down')
    await hall.at('2026-05-09T09:00').pass()
    hall.gateway.behave('normal')
    await hall.at('2026-05-11T09:00').pass()
    expect(hall.gateway.sent).toHaveLength(1)
    expect(await hall.results(caseId)).toEqual(['T-1 made', 'T-1 cancelled', 'T0 made', 'T0 sent'])
  })
})

it('a text whose result could not be stored is sent again under the same id', async () => {
  await hall.accept()
  const { store } = hall.hall
  const sender = hall.sender()
  hall.at('2026-05-07T09:00')
  await planReminders(hall.parts, hall.hall.desk.today)
  hall.gateway.behave('slow', 200)
  const passing = sender.pass().catch(error => (error as { code: string }).code)
  while (hall.gateway.asked.length === 0) await new Promise(resolve => setTimeout(resolve, 2))
  store.sqlite.exec("create trigger full before update on reminder begin select raise(abort, 'full'); end")
  expect(await passing).toMatch(/SQLITE|S4/)
  store.sqlite.exec('drop trigger full')
  hall.gateway.behave('normal')
  await sender.pass()
  expect([new Set(hall.gateway.asked).size, hall.gateway.asked.length, hall.gateway.sent.length]).toEqual([1, 2, 1])
  expect(await hall.outbox()).toEqual(['T-3 2026-05-11 sent'])
})

describe('stopping', () => {
  it('ends a request early, and its text is sent again under the same id', async () => {
    await hall.accept()
    hall.gateway.behave('slow', 60_000)
    hall.at('2026-05-07T09:00')
    const { gateway } = hall.parts.config.reminders
    if (!gateway) throw new Error('no gateway')
    const sender = hall.sender({ gateway: { ...gateway, timeoutMs: 60_000, retries: 3 } })
    sender.start()
    while (hall.gateway.asked.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    const began = performance.now()
    await sender.stop()
    expect(performance.now() - began).toBeLessThan(30_000)
    hall.gateway.behave('normal')
    await hall.at('2026-05-07T09:20').pass()
    expect([new Set(hall.gateway.asked).size, hall.gateway.sent.length]).toEqual([1, 1])
    expect(await hall.outbox()).toEqual(['T-3 2026-05-11 sent'])
  })
})

describe('citizens who cannot get a text', () => {
  it('in a hall without a gateway every reminder is a call', async () => {
    await hall.accept()
    await hall.at('2026-05-07T09:00').pass({ gateway: null })
    expect([hall.gateway.asked, await hall.outbox()]).toEqual([[], ['T-3 2026-05-11 phoneTask A548']])
  })

  it('when the gateway is removed, waiting texts become calls', async () => {
    await hall.accept()
    await planReminders(hall.parts, hall.at('2026-05-07T00:05').hall.desk.today)
    await hall.at('2026-05-07T09:00').pass({ gateway: null })
    expect(await hall.outbox()).toEqual(['T-3 2026-05-11 phoneTask A548'])
  })

  it('a citizen who wants no reminders gets none, and the history says so', async () => {
    const caseId = await hall.accept(['days'], MOBILE, 'none')
    await hall.hall.run(caseId, { type: 'recordContact', party: 'applicant', reach: 'none' })
    await hall.at('2026-05-07T09:00').pass()
    expect([hall.gateway.asked, await hall.results(caseId)]).toEqual([[], ['T-3 notWanted']])
  })

  it('switched off, nothing is planned or sent', async () => {
    await hall.accept()
    const sender = hall.at('2026-05-07T09:00').sender({ enabled: false })
    sender.start()
    await sender.pass()
    expect([hall.gateway.asked, await hall.outbox()]).toEqual([[], []])
  })
})

it('outbox and events hold no name, number or phone unencrypted', async () => {
  await hall.accept()
  await hall.at('2026-05-07T09:00').pass()
  const { db } = hall.hall.store
  const all = JSON.stringify([
    await db.selectFrom('reminder').selectAll().execute(),
    await db.selectFrom('event').selectAll().execute(),
    await db.selectFrom('owed_row').selectAll().execute(),
  ])
  for (const personal of [MOBILE, WANG.idNumber, WANG.name]) expect(all).not.toContain(personal)
  for (const { text } of hall.gateway.sent) expect(text).not.toMatch(/王样本|\d{5}|grade|信用|等级/)
  expect(localDate('2026-05-07')).toBe(hall.hall.desk.today)
})

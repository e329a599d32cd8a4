import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planReminders } from '../../../electron/desk/reminders/plan.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { acceptOwing, faultOf, type HallClient, on, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
let clerk: HallClient
let lead: HallClient

const MOBILE = '13812343210'

async function accept(card: string, phone?: string) {
  hall.setClock('2026-03-02T02:00:00Z')
  const view = await acceptOwing(clerk, card, 'CC-WJ-0101', ['business-licence'])
  return phone === undefined ? view : clerk.cases.recordContact({ ...on(view), party: 'handler', phone, reach: 'sms' })
}

async function planAt(instant: string): Promise<void> {
  hall.setClock(instant)
  await planReminders(hall.application.parts, hall.application.parts.desk.today)
}

const call = (reminderId: string, result: 'reached' | 'notReached' | 'wrongNumber', note = '') =>
  clerk.reminders.recordCall({ reminderId, commandId: randomUUID(), result, note })
const tasks = async (filter: { window?: string } = {}) => (await clerk.reminders.phoneTasks(filter)).tasks
const history = async (caseId: string) =>
  (await lead.cases.history({ caseId })).filter(entry => entry.type === 'Reminded').map(entry => entry.lines)

let first: Awaited<ReturnType<typeof accept>>
let second: Awaited<ReturnType<typeof accept>>
let third: Awaited<ReturnType<typeof accept>>

beforeAll(async () => {
  hall = await TestApplication.start({ config: { window: '3' } })
  clerk = hall.client()
  lead = hall.client('lead-1')
  first = await accept('wang', '138 1234 3210')
  second = await accept('li')
  third = await accept('ouyang', '0757-83331234')
  // Due 2026-03-09: three working days before.
  await planAt('2026-03-04T02:00:00Z')
})
afterAll(() => hall.remove())

describe('a telephone number at the counter', () => {
  it('is shown masked, and in the clear for a purpose only', async () => {
    expect(first.parties.handler).toMatchObject({ phone: '138****3210', reach: 'sms' })
    const view = await clerk.cases.get({ caseId: first.caseId })
    expect(JSON.stringify(view)).not.toContain(MOBILE)
    const shown = await clerk.people.unmask({ caseId: first.caseId, party: 'handler', purpose: '电话催办' })
    expect(shown.phone).toBe(MOBILE)
    const audit = await readAudit(hall.application.parts.store.db)
    expect(audit.at(-1)?.entry).toMatchObject({ type: 'PersonUnmasked', purpose: '电话催办' })
    expect(JSON.stringify(await lead.cases.history({ caseId: first.caseId }))).not.toContain(MOBILE)
  })

  it('is refused when invalid, and means no number when empty', async () => {
    const contact = (phone: string) =>
      clerk.cases.recordContact({
        caseId: third.caseId,
        commandId: randomUUID(),
        party: 'handler',
        phone,
        reach: 'sms',
      })
    expect((await faultOf(contact('12345'))).code).toBe('K363')
    expect((await contact(' ')).parties.handler?.phone).toBeUndefined()
    expect((await contact('075783331234')).parties.handler?.phone).toBe('0757-****1234')
  })
})

describe('calls to be made', () => {
  it('say whom to call about what, and why it is a call, without a number', async () => {
    const all = await tasks()
    expect(all).toHaveLength(3)
    expect(all.find(task => task.caseId === first.caseId)).toMatchObject({
      caseNumber: first.caseNumber,
      kind: 'T-3',
      window: '3',
      party: 'handler',
      name: '王*本',
      owed: [{ name: { zh: '营业执照' }, due: '2026-03-09' }],
      reason: { code: 'A548' },
      attempts: 0,
    })
    expect(all.find(task => task.caseId === second.caseId)?.reason?.code).toBe('K364')
    expect(JSON.stringify(all)).not.toMatch(/13812343210|83331234|4406/)
  })

  it('are counted as they are listed, by window, a page after the other', async () => {
    expect(await clerk.reminders.phoneTaskCount({})).toEqual({ count: 3 })
    expect([await tasks({ window: '9' }), await clerk.reminders.phoneTaskCount({ window: '9' })]).toEqual([
      [],
      { count: 0 },
    ])
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await clerk.reminders.phoneTasks({ limit: 1, ...(after ? { after } : {}) })
      ids.push(...page.tasks.map(task => task.reminderId))
      after = page.next
    } while (after)
    expect([ids.length, new Set(ids).size]).toEqual([3, 3])
  })

  it('that reach somebody leave the list and are in the history, with the note', async () => {
    const [task] = (await tasks()).filter(({ caseId }) => caseId === first.caseId)
    if (!task) throw new Error('no task')
    expect(await call(task.reminderId, 'reached', '下周一送来')).toEqual({ status: 'called' })
    expect((await tasks()).map(({ caseId }) => caseId)).not.toContain(first.caseId)
    const lines = (await history(first.caseId)).at(-1)?.map(line => line.zh)
    expect(lines).toEqual(['期限前 3 个工作日，电话：已联系上', '营业执照', '下周一送来'])
    expect((await faultOf(call(task.reminderId, 'reached'))).code).toBe('K365')
    const { body, sealed } = await hall.application.parts.store.db
      .selectFrom('event')
      .select(['body', 'sealed'])
      .where('type', '=', 'Reminded')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect([body.includes('下周一'), sealed !== '']).toEqual([false, true])
  })

  it('that reach nobody are repeated, and end after three attempts', async () => {
    const of = async () => (await tasks()).find(({ caseId }) => caseId === third.caseId)
    const task = await of()
    if (!task) throw new Error('no task')
    hall.setClock('2026-03-04T03:00:00Z')
    expect(await call(task.reminderId, 'notReached')).toEqual({ status: 'phoneTask' })
    expect([(await of())?.attempts, (await tasks()).at(-1)?.caseId]).toEqual([1, third.caseId])
    await call(task.reminderId, 'notReached')
    expect(await call(task.reminderId, 'notReached', '停机')).toEqual({ status: 'failed' })
    expect(await of()).toBeUndefined()
  })

  it('with a wrong number end, and the number is forgotten', async () => {
    const view = await clerk.cases.recordContact({
      caseId: second.caseId,
      commandId: randomUUID(),
      party: 'handler',
      phone: '13912343210',
      reach: 'phone',
    })
    expect(view.parties.handler).toMatchObject({ phone: '139****3210', reach: 'phone' })
    const [task] = await tasks()
    if (!task) throw new Error('no task')
    expect(await call(task.reminderId, 'wrongNumber')).toEqual({ status: 'failed' })
    expect((await clerk.cases.get({ caseId: second.caseId })).parties.handler?.phone).toBeUndefined()
  })

  it('a repeated result is recorded once', async () => {
    await planAt('2026-03-06T02:00:00Z')
    const [task] = await tasks()
    if (!task) throw new Error('no task')
    const once = { reminderId: task.reminderId, commandId: randomUUID(), result: 'notReached' as const }
    await clerk.reminders.recordCall(once)
    await clerk.reminders.recordCall(once)
    expect((await tasks()).find(({ reminderId }) => reminderId === task.reminderId)?.attempts).toBe(1)
  })

  it('a call about a material that was supplied leaves the list at once', async () => {
    const before = (await clerk.reminders.phoneTaskCount({})).count
    const owedId = `${third.caseId}:business-licence`
    await clerk.cases.supply({ caseId: third.caseId, commandId: randomUUID(), owedId, method: 'counter' })
    expect((await clerk.reminders.phoneTaskCount({})).count).toBe(before - 1)
    expect((await tasks()).map(({ caseId }) => caseId)).not.toContain(third.caseId)
  })

  it('an unknown task is refused', async () => {
    expect((await faultOf(call('nothing', 'reached'))).code).toBe('K360')
  })
})

describe('a reminder that a clerk asks for', () => {
  let fourth: Awaited<ReturnType<typeof accept>>
  const reminder = (caseId: string) => clerk.reminders.remindCase({ caseId, commandId: randomUUID() })

  it('is made once a day, and replaces the open one', async () => {
    hall.setClock('2026-03-05T02:00:00Z')
    fourth = await accept('liang')
    hall.setClock('2026-03-03T02:00:00Z')
    expect(await reminder(fourth.caseId)).toMatchObject({ channel: 'phone' })
    expect((await faultOf(reminder(fourth.caseId))).code).toBe('K361')
    await planAt('2026-03-04T02:00:00Z')
    expect((await tasks()).filter(({ caseId }) => caseId === fourth.caseId).map(({ kind }) => kind)).toEqual(['T-3'])
    const [made] = await history(fourth.caseId)
    expect(made?.[0]?.zh).toContain('人工催办，电话：已安排')
  })

  it('is made anew when the one of today was cancelled and there is a reason again', async () => {
    hall.setClock('2026-03-06')
    const listed = async () => (await tasks()).filter(({ caseId }) => caseId === fourth.caseId).map(({ kind }) => kind)
    await reminder(fourth.caseId)
    expect(await listed()).toEqual(['manual'])
    const owedId = `${fourth.caseId}:business-licence`
    const about = () => ({ caseId: fourth.caseId, commandId: randomUUID(), owedId })
    await clerk.cases.supply({ ...about(), method: 'counter' })
    await planAt('2026-03-06T02:00:00Z')
    await clerk.cases.rejectSupply({ ...about(), reason: '页数不全' })
    expect(await listed()).toEqual([])
    expect(await reminder(fourth.caseId)).toMatchObject({ channel: 'phone' })
    expect(await listed()).toEqual(['manual'])
    expect((await faultOf(reminder(fourth.caseId))).code).toBe('K361')
  })

  it('is refused for a case that owes nothing, or a citizen who wants no reminders', async () => {
    expect((await faultOf(reminder(third.caseId))).code).toBe('K362')
    for (const party of ['handler', 'applicant'] as const) {
      await clerk.cases.recordContact({
        caseId: second.caseId,
        commandId: randomUUID(),
        party,
        phone: '',
        reach: 'none',
      })
    }
    hall.setClock('2026-03-11T02:00:00Z')
    expect((await faultOf(reminder(second.caseId))).code).toBe('K366')
  })
})

describe('the outbox at a glance', () => {
  it('is for administrators and supervisors', async () => {
    const admin = hall.client('admin-1')
    expect(await admin.reminders.overview()).toMatchObject({ enabled: true, gateway: false, waiting: 0, failed: 2 })
    expect((await lead.reminders.overview()).phoneTasks).toBe((await lead.reminders.phoneTaskCount({})).count)
    expect((await faultOf(clerk.reminders.overview())).code).toBe('A502')
    expect((await faultOf(hall.client('kiosk-1').reminders.phoneTasks({}))).code).toBe('A502')
  })
})

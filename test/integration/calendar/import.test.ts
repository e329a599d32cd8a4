import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { readHallEvents } from '../../../electron/store/hall-log.ts'
import { base64, madeUpNotice } from '../../support/files/notices.ts'
import { acceptOwing, faultOf, type HallClient, on, TestApplication } from '../../support/halls/application.ts'

/** 10 promised days; the material is owed for 5 working days. */
const ITEM = 'CC-WJ-0101'
const MATERIAL = 'business-licence'
/** 2026-12-28 10:00 in the hall; the packaged data ends with 2026. */
const YEAR_END = '2026-12-28T02:00:00Z'

let hall: TestApplication
let clerk: HallClient
let admin: HallClient

beforeEach(async () => {
  hall = await TestApplication.start({ folder: await mkdtemp(join(tmpdir(), 'rongque-calendar-')) })
  meet()
})
afterEach(() => hall.remove())

function meet(): void {
  hall.setClock(YEAR_END)
  clerk = hall.client()
  admin = hall.client('admin-1')
}

function accept(card = 'wang'): Promise<CaseView> {
  return acceptOwing(clerk, card, ITEM, [MATERIAL])
}

const importing = (notice: unknown, rest: { dryRun?: boolean; reason?: string } = {}, client = admin) =>
  client.calendar.importNotice({ commandId: randomUUID(), file: base64(notice), ...rest })
const closing = (from: string, to = from, reason = '台风停办') =>
  admin.calendar.addClosure({ commandId: randomUUID(), from, to, reason })
const recorded = () => readHallEvents(hall.application.parts.store.db, 'calendar')
async function restart() {
  await hall.stop()
  hall = await TestApplication.start({ folder: hall.folder, at: YEAR_END })
  meet()
}

/** Two weekdays off: five working days from 2026-12-28 end later than promised. */
const LATER = madeUpNotice(2027, { holidays: ['2027-01-04', '2027-01-05'] })

describe('a notice that is imported while cases are open', () => {
  it('takes effect at once: dates settle, never earlier, and both stand in the history', async () => {
    const { caseId, ...before } = await accept()
    expect(before.owed[0]?.due).toMatchObject({ date: '2027-01-05', provisional: true })
    expect(before.clock?.finish).toEqual({ date: expect.any(String), provisional: true })

    const dry = await importing(LATER, { dryRun: true })
    expect(dry).toMatchObject({ year: 2027, correction: false, recorded: false, dates: { moved: 2, settled: 0 } })
    expect(dry.changed).toContainEqual({ date: '2027-01-04', worked: false })
    expect((await clerk.cases.get({ caseId })).version).toBe(before.version)
    expect(await recorded()).toEqual([])

    expect(await importing(LATER)).toEqual({ ...dry, recorded: true })
    const after = await clerk.cases.get({ caseId })
    expect(after.owed[0]?.due).toMatchObject({ date: '2027-01-07', provisional: false })
    expect(after.clock?.finish?.provisional).toBe(false)
    expect((after.clock?.finish?.date ?? '') > (before.clock?.finish?.date ?? '')).toBe(true)

    const history = await clerk.cases.history({ caseId })
    const lines = (type: string) => history.find(entry => entry.type === type)?.lines.map(({ zh }) => zh)
    expect(lines('DeadlineSettled')).toEqual([expect.any(String), '2027-01-05 → 2027-01-07 前（含当日）'])
    expect(lines('PromisedFinishSettled')).toEqual([`${before.clock?.finish?.date} → ${after.clock?.finish?.date}`])
    const { rows } = await clerk.worklists.rows({ list: 'open' })
    expect(JSON.stringify(rows[0])).toContain('2027-01-07')
  })

  it('settles a time that runs from completion from the day of completion (辽宁)', async () => {
    await hall.remove()
    const rules = { editions: [{ clockFrom: 'completion' }] }
    hall = await TestApplication.start({
      config: { rules } as object,
      folder: await mkdtemp(join(tmpdir(), 'rongque-calendar-')),
    })
    meet()
    let view = await accept()
    expect((await importing(LATER, { dryRun: true })).dates).toEqual({ moved: 1, settled: 0 })
    hall.setClock('2026-12-31T02:00:00Z')
    const owedId = view.owed[0]?.owedId ?? ''
    view = await clerk.cases.supply({ ...on(view), owedId, method: 'counter' })
    view = await clerk.cases.acceptSupply({ ...on(view), owedId })
    expect(view.clock?.finish).toMatchObject({ provisional: true })
    await importing(LATER)
    expect((await clerk.cases.get({ caseId: view.caseId })).clock?.finish).toEqual({
      date: '2027-01-19',
      provisional: false,
    })
  })

  it('that would make dates earlier settles them unchanged', async () => {
    const { caseId, clock } = await accept()
    const earlier = madeUpNotice(2027, { workdays: ['2027-01-02', '2027-01-03'] })
    expect((await importing(earlier)).dates).toEqual({ moved: 0, settled: 2 })
    const after = await clerk.cases.get({ caseId })
    expect(after.owed[0]?.due).toMatchObject({ date: '2027-01-05', provisional: false })
    expect(after.clock?.finish).toEqual({ date: clock?.finish?.date, provisional: false })
  })

  it('counts for the next case without a restart, and after one', async () => {
    await importing(LATER)
    expect((await accept('wang')).owed[0]?.due).toMatchObject({ date: '2027-01-07', provisional: false })
    await restart()
    expect((await accept('li')).owed[0]?.due).toMatchObject({ date: '2027-01-07', provisional: false })
    expect(await admin.calendar.year({ year: 2027 })).toMatchObject({
      status: 'imported',
      source: LATER.source,
      holidays: expect.arrayContaining(['2027-01-01', '2027-01-04']),
    })
  })

  it('ends the warning that it is missing', async () => {
    const warnings = async () => (await clerk.system.info()).warnings.map(({ zh }) => zh)
    expect(await warnings()).toEqual([expect.stringContaining('2027 年放假通知尚未导入')])
    await importing(LATER)
    expect(await warnings()).toEqual([])
    hall.setClock('2027-11-01T00:00:00Z')
    expect(await warnings()).toEqual([expect.stringContaining('2028')])
  })

  it('twice changes nothing; with other content it is a correction, requires a reason, and moves no date earlier', async () => {
    const { caseId } = await accept()
    await importing(LATER)
    expect(await importing(LATER)).toMatchObject({ correction: false, changed: [], recorded: false })
    const corrected = madeUpNotice(2027)
    expect(await importing(corrected, { dryRun: true })).toMatchObject({ correction: true })
    expect(await faultOf(importing(corrected))).toMatchObject({ code: 'A515', detail: '2027' })
    expect(await importing(corrected, { reason: '录入有误' })).toMatchObject({
      correction: true,
      recorded: true,
      dates: { moved: 0, settled: 0 },
    })
    expect((await clerk.cases.get({ caseId })).owed[0]?.due).toMatchObject({ date: '2027-01-07' })
    const more = madeUpNotice(2027, { holidays: ['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07'] })
    expect((await importing(more, { reason: '通知调整' })).dates).toEqual({ moved: 1, settled: 0 })
    const { imports } = await admin.calendar.year({ year: 2027 })
    expect(imports.map(({ reason, by }) => [reason, by])).toEqual([
      ['通知调整', '管理演示员'],
      ['录入有误', '管理演示员'],
      ['', '管理演示员'],
    ])
  })

  it('for a year of the packaged data is a correction too', async () => {
    expect(await faultOf(importing(madeUpNotice(2026)))).toMatchObject({ code: 'A515' })
  })

  it('twice at once happens once; two different ones at once do not both happen', async () => {
    await accept()
    const same = await Promise.all([importing(LATER), importing(LATER)])
    expect(same.map(({ recorded: yes }) => yes).sort()).toEqual([false, true])
    const commandId = randomUUID()
    const call = { commandId, file: base64(madeUpNotice(2027)), reason: '更正' }
    await Promise.all([admin.calendar.importNotice(call), admin.calendar.importNotice(call)])
    expect(await recorded()).toHaveLength(2)
  })

  it('whose settling of dates was cut off is completed at the next start', async () => {
    const { caseId } = await accept()
    const { parts } = hall.application
    const { year, source, holidays, workdays } = LATER
    const event = { type: 'NoticeImported', year, source, holidays, workdays, reason: '' } as never
    const meta = { at: YEAR_END, operator: 'admin-1', station: 's', command: randomUUID() }
    expect(await parts.hallCalendar.record(meta, () => event)).toBe(true)
    expect((await clerk.cases.get({ caseId })).owed[0]?.due).toMatchObject({ date: '2027-01-05' })
    await restart()
    expect((await clerk.cases.get({ caseId })).owed[0]?.due).toMatchObject({ date: '2027-01-07', provisional: false })
    const { version } = await clerk.cases.get({ caseId })
    await restart()
    expect((await clerk.cases.get({ caseId })).version).toBe(version)
  })
})

describe('a file that is no notice is refused as a whole', () => {
  it.each<[string, string, string]>([
    ['another encoding', Buffer.from([0xc4, 0xea]).toString('base64'), 'A511'],
    ['no JSON', base64('放假'), 'A512'],
    ['days of another year', base64(madeUpNotice(2027, { workdays: ['2025-02-08'] })), 'A513'],
    ['not published yet', base64({ year: 2027, papers: [], days: [] }), 'A514'],
    ['no base64', '放假', 'A504'],
    ['far too long', 'AAAA'.repeat(60_000), 'A504'],
  ])('%s', async (_what, file, code) => {
    for (const dryRun of [true, false]) {
      const fault = await faultOf(admin.calendar.importNotice({ commandId: randomUUID(), file, dryRun }))
      expect(fault).toMatchObject({ code, remedy: { zh: expect.any(String), en: expect.any(String) } })
      if (code === 'A513') {
        expect(fault.about).toEqual([
          { zh: expect.stringContaining('2025-02-08'), en: expect.stringContaining('2025-02-08') },
        ])
      }
    }
    expect(await recorded()).toEqual([])
  })
})

describe('a closure', () => {
  it('moves the promised dates that fall on it, with the reason; its removal moves nothing back', async () => {
    hall.setClock('2026-03-02T02:00:00Z')
    const { caseId } = await accept('wang')
    expect(await closing('2026-03-09', '2026-03-10')).toEqual({ moved: 1, settled: 0 })
    const due = { date: '2026-03-11', provisional: false, moved: { from: '2026-03-09', reason: '台风停办' } }
    expect((await clerk.cases.get({ caseId })).owed[0]?.due).toMatchObject(due)
    const history = await clerk.cases.history({ caseId })
    expect(history.at(-1)?.lines.at(-1)?.zh).toBe('2026-03-09 → 2026-03-11 前（含当日；2026-03-09 台风停办，顺延）')
    expect((await accept('li')).owed[0]?.due).toMatchObject(due)

    const { closures } = await clerk.calendar.year({ year: 2026 })
    expect(closures).toEqual([expect.objectContaining({ from: '2026-03-09', by: '管理演示员', reason: '台风停办' })])
    const id = closures[0]?.id ?? ''
    await admin.calendar.removeClosure({ commandId: randomUUID(), id, reason: '台风未登陆' })
    expect((await clerk.cases.get({ caseId })).owed[0]?.due).toMatchObject(due)
    expect((await accept('ouyang')).owed[0]?.due).toMatchObject({ date: '2026-03-09' })
    const gone = admin.calendar.removeClosure({ commandId: randomUUID(), id, reason: '再次' })
    expect(await faultOf(gone)).toMatchObject({ code: 'A517' })
  })

  it('entered a day late still moves dates of the closed day', async () => {
    hall.setClock('2026-03-02T02:00:00Z')
    const { caseId } = await accept()
    hall.setClock('2026-03-10T02:00:00Z')
    await passDays(hall.application.parts)
    expect((await clerk.cases.get({ caseId })).owed[0]?.overdue).toBe(true)
    await closing('2026-03-09')
    expect((await clerk.cases.get({ caseId })).owed[0]).toMatchObject({ overdue: false, due: { date: '2026-03-10' } })
  })

  it('does not move what the office promised', async () => {
    hall.setClock('2026-03-02T02:00:00Z')
    const { caseId, clock } = await accept()
    await closing(clock?.finish?.date ?? '')
    expect((await clerk.cases.get({ caseId })).clock).toEqual(clock)
  })

  it.each<[string, string, string, string, string]>([
    ['overlaps another', '2026-12-31', '2027-01-02', '搬迁', 'A516'],
    ['ends before it begins', '2027-01-05', '2027-01-04', '搬迁', 'A518'],
    ['goes on for ever', '2027-01-05', '2027-12-04', '搬迁', 'A518'],
    ['has no reason', '2027-01-05', '2027-01-05', ' ', 'K313'],
    ['is on no day', '2027-02-30', '2027-02-30', '搬迁', 'A504'],
  ])('that %s is refused (%s–%s)', async (_what, from, to, reason, code) => {
    await closing('2026-12-30', '2026-12-31')
    expect(await faultOf(closing(from, to, reason))).toMatchObject({ code })
    expect(await recorded()).toHaveLength(1)
  })

  it('sent twice is recorded once', async () => {
    const call = { commandId: randomUUID(), from: '2026-12-30', to: '2026-12-30', reason: '搬迁' }
    await Promise.all([admin.calendar.addClosure(call), admin.calendar.addClosure(call)])
    expect(await recorded()).toHaveLength(1)
  })
})

describe('who may', () => {
  it.each(['clerk-1', 'lead-1', 'kiosk-1'])('%s changes nothing', async id => {
    const client = hall.client(id)
    const days = { commandId: randomUUID(), from: '2026-12-30', to: '2026-12-30', reason: '搬迁' }
    for (const call of [
      importing(LATER, {}, client),
      importing(LATER, { dryRun: true }, client),
      client.calendar.addClosure(days),
      client.calendar.removeClosure({ commandId: randomUUID(), id: randomUUID(), reason: '开' }),
    ]) {
      expect(await faultOf(call)).toMatchObject({ code: 'A502' })
    }
  })

  it('staff may look, a kiosk may not', async () => {
    expect(await clerk.calendar.year({ year: 2027 })).toMatchObject({
      status: 'missing',
      source: '',
      holidays: ['2027-01-01', '2027-10-01'],
      workdays: [],
    })
    expect(await clerk.calendar.year({ year: 2026 })).toMatchObject({
      status: 'packaged',
      workdays: expect.arrayContaining(['2026-10-10']),
    })
    expect(await faultOf(hall.client('kiosk-1').calendar.year({ year: 2026 }))).toMatchObject({ code: 'A502' })
  })

  it('a program over plain HTTP may read', async () => {
    const response = await fetch(`${hall.address}/api/calendar/2026`, { headers: { 'x-hall-operator': 'clerk-1' } })
    expect([response.status, ((await response.json()) as { year: number }).year]).toEqual([200, 2026])
  })
})

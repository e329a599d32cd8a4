import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../../../electron/store/audit.ts'
import { markSynthetic } from '../../../electron/store/synthetic.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

let hall: TestApplication
let clerk: HallClient
let admin: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  hall.setClock('2026-08-03')
  clerk = hall.client()
  admin = hall.client('admin-1')
})
afterAll(() => hall.remove())

const numbered = (number: string) => ({ by: 'number', kind: 'person', number, purpose: '删除个人信息' }) as const

async function withdrawn(card: string): Promise<string> {
  const view = await prepareCase(clerk, card, 'CC-WJ-0101', ['business-licence'])
  const { caseId } = await clerk.cases.withdraw({ ...on(view), reason: '不再办理' })
  return caseId
}

describe('the retention table', () => {
  it('has for every kind the period, what is due today, and the basis', async () => {
    const table = await clerk.subjects.retention()
    expect(table.map(({ kind, years, upTo }) => [kind, years, upTo])).toEqual([
      ['identity', 10, 2015],
      ['credit', 5, 2020],
    ])
    for (const { basis } of table) expect(basis.zh).not.toBe('')
  })
})

describe('erasing somebody by an administrator', () => {
  it('shows the open case that prevents it, and is refused', async () => {
    const view = await prepareCase(clerk, 'wang', 'CC-WJ-0101', ['business-licence'])
    const preview = await admin.subjects.erasurePreview({ asked: numbered(WANG.idNumber) })
    expect(preview).toMatchObject({
      who: { name: '王*本' },
      cases: 1,
      open: [{ caseId: view.caseId, status: 'draft' }],
    })
    const asked = numbered(WANG.idNumber)
    expect((await faultOf(admin.subjects.erase({ asked, reason: '本人申请' }))).code).toBe('K350')
    await clerk.cases.withdraw({ ...on(view), reason: '不再办理' })
    expect((await admin.subjects.erasurePreview({ asked })).open).toEqual([])
  })

  it('names each kind and year with the last year of its retention', async () => {
    const { data } = await admin.subjects.erasurePreview({ asked: numbered(WANG.idNumber) })
    expect(data).toEqual([
      { kind: 'credit', year: 2026, keptThrough: 2031, due: false },
      { kind: 'identity', year: 2026, keptThrough: 2036, due: false },
    ])
  })

  it('says what it destroyed; afterwards the number finds nobody, and the case names nobody', async () => {
    const asked = numbered(WANG.idNumber)
    expect(await admin.subjects.erase({ asked, reason: '本人申请' })).toEqual({ cases: 1, keys: 2 })
    expect((await faultOf(admin.subjects.erasurePreview({ asked }))).code).toBe('A564')
    expect((await faultOf(admin.subjects.erase({ asked, reason: '再删一次' }))).code).toBe('A564')
    expect(await clerk.subjects.trustRecord({ asked })).toMatchObject({ known: false })
  })

  it('works by a party of a case; a case of an erased person leads to nobody', async () => {
    const asked = { by: 'case', caseId: await withdrawn('li'), party: 'handler' } as const
    expect(await admin.subjects.erasurePreview({ asked })).toMatchObject({ who: { kind: 'person' }, cases: 1 })
    await admin.subjects.erase({ asked, reason: '本人申请' })
    expect((await faultOf(admin.subjects.erase({ asked, reason: '本人申请' }))).code).toBe('A564')
    expect(await clerk.subjects.trustRecord({ asked })).not.toHaveProperty('who')
    expect((await faultOf(admin.subjects.erasurePreview({ asked: numbered(LI.idNumber) }))).code).toBe('A564')
  })

  it('is for administrators only', async () => {
    const lead = hall.client('lead-1')
    const asked = numbered(WANG.idNumber)
    for (const call of [
      () => lead.subjects.erasurePreview({ asked }),
      () => lead.subjects.erase({ asked, reason: '本人申请' }),
      () => lead.subjects.purge({ dryRun: true }),
      () => lead.subjects.destructions(),
      () => lead.subjects.purgeReport({ number: 1, format: 'csv' }),
    ]) {
      expect((await faultOf(call())).code).toBe('A502')
    }
  })
})

describe('purging by the table', () => {
  it('counts first, then destroys, and has a report', async () => {
    await withdrawn('wang')
    hall.setClock('2037-06-01')
    const due = await admin.subjects.purge({ dryRun: true })
    expect(due.map(({ kind, upTo, keys }) => [kind, upTo, keys])).toEqual([
      ['identity', 2026, 1],
      ['credit', 2031, 1],
    ])
    expect(await admin.subjects.purge({ dryRun: false })).toEqual(due)
    expect((await admin.subjects.purge({ dryRun: true })).map(({ keys }) => keys)).toEqual([0, 0])
    const [purged, ...erasures] = await admin.subjects.destructions()
    expect(purged).toMatchObject({ number: 3, byName: '管理演示员', kinds: due })
    expect(erasures.map(({ reason }) => reason)).toEqual(['本人申请', '本人申请'])
    const csv = await admin.subjects.purgeReport({ number: 3, format: 'csv' })
    expect(csv.name).toBe('个人信息清除报告-3-2037-06-01.csv')
    expect(await csv.text()).toContain('身份信息（姓名、号码、联系方式）,2026,1,0')
    const html = await (await admin.subjects.purgeReport({ number: 3, format: 'html', language: 'en' })).text()
    expect(html).toContain('2037-06-01 10:00:00')
    for (const number of [1, 4]) {
      expect((await faultOf(admin.subjects.purgeReport({ number, format: 'csv' }))).code).toBe('A565')
    }
  })

  it('names its report by the hall’s day, also after midnight', async () => {
    hall.setClock('2037-06-02T01:00:00+08:00')
    await admin.subjects.purge({ dryRun: false })
    const { name } = await admin.subjects.purgeReport({ number: 4, format: 'csv' })
    expect(name).toBe('个人信息清除报告-4-2037-06-02.csv')
    hall.setClock('2037-06-02')
  })

  it('keeps a subject whose name was purged', async () => {
    const readingId = await readCard(clerk, 'wang')
    const record = await clerk.subjects.trustRecord({ asked: { by: 'reading', readingId } })
    expect(record.known).toBe(true)
    expect(record).not.toHaveProperty('who')
    const audit = await readAudit(hall.application.parts.store.db)
    expect(JSON.stringify(audit)).not.toContain(WANG.idNumber)
  })
})

it('a made-up hall says so', async () => {
  expect((await clerk.system.info()).synthetic).toBe(false)
  await markSynthetic(hall.application.parts.store.db, 'seed 1')
  expect((await clerk.system.info()).synthetic).toBe(true)
})

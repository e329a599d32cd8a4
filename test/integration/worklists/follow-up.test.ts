import { randomUUID } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FollowUpFilter } from '../../../electron/api/contract/worklists.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { type HallClient, on, prepareCase, TestApplication } from '../../support/application.ts'

let hall: TestApplication
let clerk: HallClient
let lead: HallClient

/** Accepts a case with these documents owed, at an instant; resolves with its number. */
async function accept(
  at: string,
  card: string,
  itemCode: string,
  missing: string[],
): Promise<{ caseId: string; number: string }> {
  hall.setClock(at)
  let view = await prepareCase(clerk, card, itemCode, missing)
  view = await clerk.cases.preparePromise(on(view))
  view = await clerk.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' })
  view = await clerk.cases.acceptOwing(on(view))
  return { caseId: view.caseId, number: view.caseNumber ?? '' }
}

let first: { caseId: string; number: string }
let second: { caseId: string; number: string }
let third: { caseId: string; number: string }
let fourth: { caseId: string; number: string }

beforeAll(async () => {
  hall = await TestApplication.start({ window: '3' })
  clerk = hall.httpClient()
  lead = hall.httpClient('lead-1')
  // Due 2026-03-09 (5 working days after 2026-03-02), 2026-03-10 (3 after 03-05), before hand-over, 2026-03-16 (5 after 03-09).
  first = await accept('2026-03-02T02:00:00Z', 'wang', 'CC-WJ-0101', ['business-licence'])
  second = await accept('2026-03-05T02:00:00Z', 'li', 'CC-WJ-0102', ['employment-proof'])
  third = await accept('2026-03-06T02:00:00Z', 'ouyang', 'CC-WJ-0101', ['power-of-attorney'])
  fourth = await accept('2026-03-09T02:00:00Z', 'liang', 'CC-CL-0501', ['loss-statement'])
  hall.setClock('2026-03-10T02:00:00Z')
})
afterAll(() => hall.remove())

const list = async (filter: Partial<FollowUpFilter> = {}, sort: object = {}) =>
  (await lead.worklists.followUp({ ...filter, ...sort } as Parameters<HallClient['worklists']['followUp']>[0])).rows
const numbers = async (filter: Partial<FollowUpFilter> = {}, sort: object = {}) =>
  (await list(filter, sort)).map(row => row.caseNumber)

describe('the follow-up list', () => {
  it('shows every owed document by date, with its light and the working days left', async () => {
    const rows = await list()
    expect(rows.map(row => [row.caseNumber, row.light, row.remaining])).toEqual([
      [first.number, 'red', -1],
      [second.number, 'yellow', 0],
      [fourth.number, 'green', 4],
      [third.number, 'green', undefined],
    ])
    expect(rows[0]).toMatchObject({
      material: { zh: '营业执照' },
      department: { zh: '区卫生健康局' },
      window: '3',
      operator: '窗口演示员',
      applicant: '王*本',
      promisedOn: '2026-03-02',
      due: { kind: 'date', date: '2026-03-09', provisional: false },
      status: 'owed',
    })
  })

  it.each<[string, () => Partial<FollowUpFilter>, () => string[]]>([
    ['overdue', () => ({ state: 'overdue' }), () => [first.number]],
    ['red', () => ({ light: 'red' }), () => [first.number]],
    ['yellow', () => ({ light: 'yellow' }), () => [second.number]],
    ['green', () => ({ light: 'green' }), () => [fourth.number, third.number]],
    ['a range of dates', () => ({ dueFrom: '2026-03-10', dueTo: '2026-03-16' }), () => [second.number, fourth.number]],
    ['from a date on, which what has no date is not', () => ({ dueFrom: '2026-03-11' }), () => [fourth.number]],
    ['a department', () => ({ department: '区残疾人联合会' }), () => [fourth.number]],
    ['an item', () => ({ itemCode: 'CC-WJ-0101' }), () => [first.number, third.number]],
    ['a window', () => ({ window: '4' }), () => []],
    ['a case number', () => ({ caseNumber: second.number }), () => [second.number]],
    [
      'how a case number begins',
      () => ({ caseNumber: second.number.slice(0, 10).toLowerCase() }),
      () => [second.number],
    ],
    ['another beginning', () => ({ caseNumber: 'WJ-' }), () => []],
    ['two things at once', () => ({ itemCode: 'CC-WJ-0101', light: 'red' }), () => [first.number]],
    ['what is discharged', () => ({ state: 'discharged' }), () => []],
  ])('is filtered by %s, and the count agrees', async (_what, filter, expected) => {
    expect(await numbers(filter())).toEqual(expected())
    expect(await lead.worklists.followUpCount(filter() as FollowUpFilter)).toEqual({ count: expected().length })
  })

  it('is sorted both ways', async () => {
    expect(await numbers({}, { by: 'promised' })).toEqual([first.number, second.number, third.number, fourth.number])
    expect(await numbers({}, { by: 'promised', descending: true })).toEqual([
      fourth.number,
      third.number,
      second.number,
      first.number,
    ])
    expect(await numbers({}, { by: 'due', descending: true })).toEqual([
      third.number,
      fourth.number,
      second.number,
      first.number,
    ])
  })

  it('comes in pages that follow one another without a gap or a repeat', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await lead.worklists.followUp({ limit: 1, ...(after ? { after } : {}) })
      seen.push(...page.rows.map(row => row.caseNumber))
      after = page.next
    } while (after)
    expect(seen).toEqual(await numbers())
  })

  it('begins anew on a cursor that is none', async () => {
    expect((await lead.worklists.followUp({ after: 'nonsense' })).rows).toHaveLength(4)
  })

  it('offers what is there as choices', async () => {
    const { departments, items, windows } = await lead.worklists.followUpChoices()
    expect(departments.map(name => name.zh).sort()).toEqual(['区卫生健康局', '区残疾人联合会'])
    expect(items.map(item => item.code)).toEqual(['CC-CL-0501', 'CC-WJ-0101', 'CC-WJ-0102'])
    expect(windows).toEqual(['3'])
  })
})

describe('an export', () => {
  const exported = (format: 'xlsx' | 'csv', rest: object = {}) =>
    lead.worklists.followUpExport({ format, ...rest } as Parameters<HallClient['worklists']['followUpExport']>[0])

  it('to .xlsx holds exactly the rows of the filter, in their order, masked', async () => {
    const file = await exported('xlsx', { itemCode: 'CC-WJ-0101' })
    const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const [sheet] = sheets
    const [header, ...rows] = sheet?.data ?? []
    expect(header?.slice(0, 4)).toEqual(['序号', '办件编号', '事项编码', '事项'])
    expect(rows.map(row => row[1])).toEqual([first.number, third.number])
    expect(rows[0]).toEqual(
      expect.arrayContaining([1, '王*本', '440604********0018', '营业执照', '2026-03-09', -1, '红']),
    )
    expect(JSON.stringify(rows)).not.toContain('440604199001010018')
  })

  it('to .csv begins with a BOM and holds the same', async () => {
    const file = await exported('csv', { state: 'overdue' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`1,${first.number},CC-WJ-0101`)
  })

  it('of nothing is a file with its header', async () => {
    const file = await exported('csv', { window: 'none' })
    expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(1)
  })

  it('in English has English words', async () => {
    const text = await (await exported('csv', { language: 'en', light: 'yellow' })).text()
    expect(text).toContain('Working days left')
    expect(text).toContain('yellow')
  })

  it('is an audited event with its filter and row count', async () => {
    await exported('xlsx', { light: 'green' })
    const audit = await readAudit(hall.application.parts.store.db)
    expect(audit.at(-1)).toMatchObject({
      entry: { type: 'ListExported', rows: 2, format: 'xlsx', filter: { light: 'green', state: 'open' } },
      meta: { operator: 'lead-1' },
    })
  })
})

it('what was supplied leaves the red light and waits to be checked; what was checked leaves the list', async () => {
  const view = await clerk.cases.get({ caseId: first.caseId })
  const owedId = view.owed[0]?.owedId ?? ''
  const supplied = await clerk.cases.supply({
    caseId: first.caseId,
    commandId: randomUUID(),
    owedId,
    method: 'counter',
  })
  expect(await numbers({ state: 'supplied' })).toEqual([first.number])
  expect((await list({ caseNumber: first.number }))[0]).toMatchObject({ light: 'green', suppliedOn: '2026-03-10' })
  await clerk.cases.acceptSupply({ ...on(supplied), owedId })
  expect(await numbers()).not.toContain(first.number)
  expect(await numbers({ state: 'discharged' })).toEqual([first.number])
})

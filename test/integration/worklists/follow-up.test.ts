import { randomUUID } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListFilterView } from '../../../electron/api/contract/lists.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { acceptOwing, faultOf, type HallClient, on, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
let clerk: HallClient
let lead: HallClient

type Accepted = { readonly caseId: string; readonly number: string }

async function accept(at: string, card: string, itemCode: string, missing: string[]): Promise<Accepted> {
  hall.setClock(at)
  const view = await acceptOwing(clerk, card, itemCode, missing)
  return { caseId: view.caseId, number: view.caseNumber ?? '' }
}

let first: Accepted
let second: Accepted
let third: Accepted
let fourth: Accepted

beforeAll(async () => {
  hall = await TestApplication.start({ config: { window: '3' } })
  clerk = hall.client()
  lead = hall.client('lead-1')
  // Due 03-09 (5 working days), 03-10 (3), before handover, 03-16 (5).
  first = await accept('2026-03-02T02:00:00Z', 'wang', 'CC-WJ-0101', ['business-licence'])
  second = await accept('2026-03-05T02:00:00Z', 'li', 'CC-WJ-0102', ['employment-proof'])
  third = await accept('2026-03-06T02:00:00Z', 'ouyang', 'CC-WJ-0101', ['power-of-attorney'])
  fourth = await accept('2026-03-09T02:00:00Z', 'liang', 'CC-CL-0501', ['loss-statement'])
  hall.setClock('2026-03-10T02:00:00Z')
  await passDays(hall.application.parts)
})
afterAll(() => hall.remove())

async function column(list: string, title: string): Promise<(string | undefined)[]> {
  const text = await (await lead.worklists.export({ list, format: 'csv' })).text()
  const [header = [], ...lines] = text
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','))
  return lines.map(cells => cells[header.indexOf(title)])
}

type Asked = Partial<ListFilterView> & { readonly list?: string; readonly by?: string; readonly descending?: boolean }

const rows = async (asked: Asked = {}) => (await lead.worklists.rows({ list: 'open', ...asked })).rows
const numbers = async (asked: Asked = {}) => (await rows(asked)).map(row => row.caseNumber)

describe('the follow-up list', () => {
  it('shows every owed material by date, with its light and the working days left', async () => {
    const found = await rows()
    expect(found.map(row => [row.caseNumber, row.light, row.values['remaining']])).toEqual([
      [first.number, 'red', -1],
      [second.number, 'yellow', 0],
      [fourth.number, 'green', 4],
      [third.number, 'green', undefined],
    ])
    expect(found[0]?.values).toMatchObject({
      material: '营业执照',
      department: '区卫生健康局',
      window: '3',
      applicant: '王*本',
      promised: '2026-03-02',
      due: '2026-03-09',
      status: '逾期宽限',
      light: '红',
    })
  })

  it.each<[string, () => Asked, () => string[]]>([
    ['what is overdue', () => ({ list: 'overdue' }), () => [first.number]],
    ['what is due today', () => ({ list: 'dueToday' }), () => [second.number]],
    ['what is due in three working days', () => ({ list: 'dueSoon' }), () => [second.number]],
    ['what was supplied', () => ({ list: 'supplied' }), () => []],
    ['what is discharged', () => ({ list: 'discharged' }), () => []],
    [
      'everything',
      () => ({ list: 'all', by: 'promised' }),
      () => [first, second, third, fourth].map(one => one.number),
    ],
    ['red', () => ({ light: 'red' }), () => [first.number]],
    ['yellow', () => ({ light: 'yellow' }), () => [second.number]],
    ['green', () => ({ light: 'green' }), () => [fourth.number, third.number]],
    ['a range of dates', () => ({ dueFrom: '2026-03-10', dueTo: '2026-03-16' }), () => [second.number, fourth.number]],
    ['from a date on, which what has no date is not', () => ({ dueFrom: '2026-03-11' }), () => [fourth.number]],
    ['a department', () => ({ department: '区残疾人联合会' }), () => [fourth.number]],
    ['an item', () => ({ item: 'CC-WJ-0101' }), () => [first.number, third.number]],
    ['a window', () => ({ window: '4' }), () => []],
    ['a case number', () => ({ caseNumber: second.number }), () => [second.number]],
    ['how a number begins', () => ({ caseNumber: second.number.slice(0, 10).toLowerCase() }), () => [second.number]],
    ['another beginning', () => ({ caseNumber: 'WJ-' }), () => []],
    ['two things at once', () => ({ item: 'CC-WJ-0101', light: 'red' }), () => [first.number]],
  ])('finds %s, and the count agrees', async (_what, asked, expected) => {
    const { by: _, ...filter } = asked()
    expect(await numbers(asked())).toEqual(expected())
    expect(await lead.worklists.count({ list: 'open', ...filter })).toEqual({ count: expected().length })
  })

  it('is sorted both ways', async () => {
    const due = [first, second, fourth, third].map(({ number }) => number)
    const promised = [first, second, third, fourth].map(({ number }) => number)
    expect(await numbers({ by: 'promised' })).toEqual(promised)
    expect(await numbers({ by: 'promised', descending: true })).toEqual(promised.toReversed())
    expect(await numbers({ by: 'due', descending: true })).toEqual(due.toReversed())
    expect(await faultOf(lead.worklists.rows({ list: 'open', by: 'applicant' }))).toMatchObject({ code: 'A504' })
  })

  it('comes in pages without a gap or a repeat', async () => {
    const seen: (string | undefined)[] = []
    let after: string | undefined
    do {
      const page = await lead.worklists.rows({ list: 'open', limit: 1, ...(after ? { after } : {}) })
      seen.push(...page.rows.map(row => row.caseNumber))
      after = page.next
    } while (after)
    expect(seen).toEqual(await numbers())
  })

  it('begins at the first page for an invalid cursor', async () => {
    expect((await lead.worklists.rows({ list: 'open', after: 'nonsense' })).rows).toHaveLength(4)
  })

  it('offers the departments, items and windows it has as choices', async () => {
    const { departments, items, windows } = await lead.worklists.choices()
    expect(departments.map(name => name.zh).sort()).toEqual(['区卫生健康局', '区残疾人联合会'])
    expect(items.map(item => item.code)).toEqual(['CC-CL-0501', 'CC-WJ-0101', 'CC-WJ-0102'])
    expect(windows).toEqual(['3'])
  })

  it('is charted by days and departments', async () => {
    const chart = await lead.worklists.chart({ list: 'open' })
    const counts = Object.fromEntries(chart.due.map(({ name, count }) => [name.en, count]))
    expect(counts).toMatchObject({ past: 1, today: 1, '03-16': 1, 'before handover': 1, later: 0 })
    expect(chart.departments.map(({ name, count }) => [name.zh, count])).toEqual([
      ['区卫生健康局', 3],
      ['区残疾人联合会', 1],
    ])
  })
})

describe('the columns of a published follow-up list', () => {
  it('are all in files, and on the screen as far as they fit', async () => {
    const file = await lead.worklists.export({ list: 'open', format: 'csv', language: 'zh' })
    const [header = ''] = (await file.text()).split('\r\n')
    // 催办清单, domain facts 7.
    const published =
      '序号,办件编号,事项编码,事项,部门,窗口,受理人,申请人,经办人,电话,容缺类型,所欠材料,提交形式,承诺日期,补交期限,剩余工作日,' +
      '灯色,已提醒次数,最近提醒,延期次数,延期原因,延期批准人,补交日期,补交方式,核验人,补齐日期,证件状态,处理结果,信用处理,备注'
    expect(header.split(',')).toEqual(expect.arrayContaining(published.split(',')))
    const open = (await lead.worklists.lists()).find(({ id }) => id === 'open')
    expect(open?.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['phone', 'reminders']))
  })

  it('show phone numbers masked, and unmasked in an export for a purpose', async () => {
    const ids = { caseId: first.caseId, commandId: randomUUID() }
    await clerk.cases.recordContact({ ...ids, party: 'handler', phone: '13812343210', reach: 'sms' })
    const [row] = await rows({ list: 'overdue' })
    expect(row?.values['phone']).toBe('138****3210')
    for (const format of ['csv', 'html'] as const) {
      const masked = await (await lead.worklists.export({ list: 'overdue', format })).text()
      expect(masked).toContain('138****3210')
      expect(masked).not.toContain('13812343210')
      const asked = { list: 'overdue', format, clear: true, purpose: '电话催办' } as const
      expect(await (await lead.worklists.export(asked)).text()).toContain('13812343210')
    }
  })
})

describe('the lists of a hall', () => {
  it('each have a count and a text for no rows', async () => {
    const lists = await lead.worklists.lists()
    const counts = Object.fromEntries(lists.map(({ id, count }) => [id, count]))
    expect(counts).toMatchObject({ open: 4, overdue: 1, dueToday: 1, lapsed: 0, noNextDate: 0, all: 4 })
    for (const { name, empty, columns } of lists) {
      expect(name.zh && name.en && empty.zh && empty.en).toBeTruthy()
      expect(columns.length).toBeGreaterThan(3)
    }
  })

  it('an unknown list is refused', async () => {
    expect(await faultOf(lead.worklists.rows({ list: 'mine' }))).toMatchObject({ code: 'A561' })
  })
})

describe('an export', () => {
  type Export = Parameters<HallClient['worklists']['export']>[0]
  const exported = (format: Export['format'], rest: Partial<Export> = {}) =>
    lead.worklists.export({ list: 'open', format, ...rest })
  const lastEntry = () => hall.lastAudited()

  it('to .xlsx holds exactly the rows of the filter, in their order, masked', async () => {
    const file = await exported('xlsx', { item: 'CC-WJ-0101' })
    const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const [header, ...data] = sheet?.data ?? []
    expect(header?.slice(0, 4)).toEqual(['序号', '办件编号', '事项编码', '事项'])
    expect(data.map(row => row[1])).toEqual([first.number, third.number])
    expect(data[0]).toEqual(
      expect.arrayContaining([1, '王*本', '440604********0018', '营业执照', '2026-03-09', -1, '红', '窗口演示员']),
    )
    expect(JSON.stringify(data)).not.toContain('440604199001010018')
  })

  it('to .csv for Excel begins with a BOM and holds the same, its codes as texts', async () => {
    const file = await exported('csvExcel', { list: 'overdue' })
    expect(file.name).toMatch(/-2026-03-10-Excel\.csv$/)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`1,"=""${first.number}""","=""CC-WJ-0101"""`)
  })

  it('to .csv for programs holds the same, texts unchanged, without a BOM', async () => {
    const file = await exported('csv', { list: 'overdue' })
    expect(file.name).toMatch(/-2026-03-10\.csv$/)
    const bytes = Buffer.from(await file.arrayBuffer())
    const lines = bytes.toString().trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^序号,/)
    expect(lines[1]).toContain(`1,${first.number},CC-WJ-0101`)
  })

  it('to print names the list, the filter, who printed, the row count, and that it is masked', async () => {
    const text = await (await exported('html', { light: 'red' })).text()
    expect(text).toContain('A4 landscape')
    for (const said of [
      '未了结欠件',
      '灯色',
      '红',
      '主管演示员',
      '2026-03-10 10:00:00',
      '已脱敏',
      '王*本',
      first.number,
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('<script')
    expect(text).not.toContain(second.number)
  })

  it('without rows is a file with a header and a note, audited with 0 rows', async () => {
    const lines = (await (await exported('csv', { window: 'none' })).text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe('没有未了结的欠件')
    expect(await lastEntry()).toMatchObject({ entry: { list: 'open', rows: 0, filter: { window: 'none' } } })
    const [sheet] = await readXlsxFile(Buffer.from(await (await exported('xlsx', { window: 'none' })).arrayBuffer()))
    expect(sheet?.data[1]?.[0]).toBe('没有未了结的欠件')
  })

  it('in English has English texts', async () => {
    const text = await (await exported('csv', { language: 'en', light: 'yellow' })).text()
    expect(text).toContain('Working days left')
    expect(text).toContain('yellow')
  })

  it('is an audited event with its filter and row count', async () => {
    await exported('xlsx', { light: 'green' })
    expect(await lastEntry()).toMatchObject({
      entry: {
        type: 'ListExported',
        list: 'open',
        rows: 2,
        format: 'xlsx',
        filter: { light: 'green', by: 'due' },
        clear: false,
      },
      meta: { operator: 'lead-1' },
    })
  })

  it('is unmasked only for a purpose, which is audited with the number of subjects', async () => {
    expect(await faultOf(exported('csv', { clear: true }))).toMatchObject({ code: 'A506' })
    expect(await faultOf(exported('csv', { clear: true, purpose: ' x ' }))).toMatchObject({ code: 'A506' })
    const text = await (await exported('csv', { clear: true, purpose: '电话催办' })).text()
    expect(text).toContain('王样本')
    expect(text).toContain(',440604199001010018,')
    const kept = await (await exported('csvExcel', { clear: true, purpose: '电话催办' })).text()
    expect(kept).toContain('"=""440604199001010018"""')
    expect(await lastEntry()).toMatchObject({
      entry: { type: 'ListExported', rows: 4, clear: true, purpose: '电话催办', subjects: 5 },
    })
  })

  it('is for supervisors only', async () => {
    const call = clerk.worklists.export({ list: 'open', format: 'csv' })
    expect(await faultOf(call)).toMatchObject({ code: 'A502' })
  })
})

it('a supplied material is no longer red and waits to be checked; a checked one leaves the list', async () => {
  const view = await clerk.cases.get({ caseId: first.caseId })
  const owedId = view.owed[0]?.owedId ?? ''
  const supplied = await clerk.cases.supply({
    caseId: first.caseId,
    commandId: randomUUID(),
    owedId,
    method: 'counter',
  })
  expect(await numbers({ list: 'supplied' })).toEqual([first.number])
  expect((await rows({ list: 'supplied' }))[0]).toMatchObject({ light: 'green', values: { suppliedOn: '2026-03-10' } })
  await clerk.cases.acceptSupply({ ...on(supplied), owedId })
  expect(await column('discharged', '补交方式')).toEqual(['窗口'])
  expect(await numbers()).not.toContain(first.number)
  expect(await numbers({ list: 'discharged' })).toEqual([first.number])
})

it('a waived material says why and who approved; a withdrawn case says so', async () => {
  const { owed } = await clerk.cases.get({ caseId: third.caseId })
  const requestId = randomUUID()
  let view = await clerk.cases.get({ caseId: third.caseId })
  const request = { kind: 'waiver', owedId: owed[0]?.owedId ?? '' } as const
  view = await clerk.cases.askApproval({ ...on(view), requestId, request, reason: '数据已共享' })
  view = await lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '同意' })
  expect(await column('discharged', '备注')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^免除：.+（批准人：主管演示员）$/)]),
  )
  await clerk.cases.withdraw({ ...on(view), reason: '不办了' })
  expect(await column('all', '处理结果')).toContain('申请人撤回')
})

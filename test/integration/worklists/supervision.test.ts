import { randomUUID } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptOwing, faultOf, type HallClient, on, TestApplication } from '../../support/halls/application.ts'
import { codeOf } from '../../support/halls/hall.ts'

let hall: TestApplication
let clerk: HallClient
let lead: HallClient
let other: HallClient
let caseId: string
let owedId: string

beforeAll(async () => {
  hall = await TestApplication.start({ config: { window: '3' } })
  clerk = hall.client()
  lead = hall.client('lead-1')
  other = hall.client('lead-2')
  hall.setClock('2026-03-02T02:00:00Z')
  const view = await acceptOwing(clerk, 'wang', 'CC-WJ-0101', ['business-licence'])
  caseId = view.caseId
  await hall.client('examiner-1').cases.takeUp({ ...on(view), examiner: 'examiner-1' })
  owedId = view.owed[0]?.owedId ?? ''
})
afterAll(() => hall.remove())

const rows = async (list: string) => (await lead.worklists.rows({ list })).rows

describe('what waits for a supervisor', () => {
  it('requests are shown with who asked and why, and answered by another person', async () => {
    const view = await clerk.cases.get({ caseId })
    await lead.cases.askApproval({
      ...on(view),
      requestId: randomUUID(),
      request: { kind: 'extension', owedId, days: 3, forceMajeure: false },
      reason: '原件在外地',
    })
    const [request] = await lead.worklists.requests()
    expect(request).toMatchObject({
      caseId,
      applicant: '王*本',
      text: { zh: '营业执照：延期 3 个工作日' },
      reason: '原件在外地',
      byName: '主管演示员',
      answerBy: '2026-03-03',
    })
    expect((await rows('approvals')).map(row => row.caseId)).toEqual([caseId])
    if (!request) throw new Error('no request')
    const answer = { caseId, commandId: randomUUID(), requestId: request.requestId, approved: true, reason: '同意' }
    expect(await faultOf(lead.cases.answerApproval(answer))).toMatchObject({ code: 'K312' })
    await other.cases.answerApproval({ ...answer, commandId: randomUUID() })
    expect(await lead.worklists.requests()).toEqual([])
    const file = await lead.worklists.export({ list: 'open', format: 'csv' })
    expect(await file.text()).toContain('原件在外地,副主管演示员')
  })

  it('objections are shown with what they are about', async () => {
    const view = await clerk.cases.get({ caseId })
    await clerk.cases.raiseObjection({ ...on(view), objectionId: randomUUID(), reason: '不认可' })
    const [objection] = await lead.worklists.objections()
    expect(objection).toMatchObject({ caseId, about: { zh: '对受理决定' }, reason: '不认可', decideBy: '2026-03-09' })
    expect((await rows('objections')).map(row => row.values['due'])).toEqual(['2026-03-09'])
  })
})

describe('督办', () => {
  it('starts from a step of the office with a light, and follows the order until it is answered', async () => {
    expect(await rows('officeDue')).toEqual([])
    hall.setClock('2026-03-10T02:00:00Z')
    const [late] = await rows('officeDue')
    expect(late).toMatchObject({ caseId, light: 'red', step: { kind: 'decideObjection' }, values: { rule: 'JC-04' } })

    const order = { caseId, step: 'decideObjection', content: '请尽快答复异议' }
    expect(await faultOf(clerk.worklists.supervise({ ...order, commandId: randomUUID() }))).toMatchObject({
      code: 'K312',
    })
    expect(
      await faultOf(lead.worklists.supervise({ ...order, step: 'supply', commandId: randomUUID() })),
    ).toMatchObject({
      code: 'K380',
    })
    const { number } = await lead.worklists.supervise({ ...order, commandId: randomUUID() })
    expect(number).toMatch(/^CC-WJ-0101-20260302-0001-D1$/)
    const [open] = await rows('ordersOpen')
    expect(open).toMatchObject({
      light: 'red',
      order: { number, answered: false },
      values: {
        number,
        content: '请尽快答复异议',
        department: '区卫生健康局',
        rule: 'JC-04',
        level: '红牌',
        step: '处理异议',
        issuedAt: '2026-03-10 10:00:00',
        issuedBy: '主管演示员',
        due: '2026-03-13',
        status: '待反馈',
      },
    })
    hall.setClock('2026-03-16T02:00:00Z')
    expect((await rows('ordersOverdue')).map(row => row.values['number'])).toEqual([number])
    await clerk.worklists.answerSupervision({ caseId, commandId: randomUUID(), number, result: '已答复' })
    expect(await rows('ordersOpen')).toEqual([])
    expect((await rows('ordersAnswered'))[0]?.values).toMatchObject({ result: '已答复', answeredBy: '窗口演示员' })
    const titles = (await clerk.cases.history({ caseId })).map(entry => entry.title.zh)
    expect(titles).toEqual(expect.arrayContaining(['发出督办', '督办反馈']))
  })
})

describe('statistics', () => {
  const asked = { from: '2026-03', to: '2026-03', by: 'item' } as const

  it('have definitions, denominators and — for no value, never by person or grade', async () => {
    const found = await lead.statistics.figures(asked)
    const total = Object.fromEntries(found.total.map(({ id, ...figure }) => [id, figure]))
    expect(total).toMatchObject({
      owingCases: { of: 1, value: 1 },
      owingShare: { of: 1, per: 1, value: 1 },
      materials: { of: 1 },
      extendedRate: { of: 1, per: 1, value: 1 },
      objections: { of: 1 },
      redCards: { of: 1 },
    })
    expect(total['overturned']).toEqual({ of: 0, per: 0 })
    expect(found.groups.map(({ name }) => name.zh)).toEqual(['公共场所卫生许可证延续'])
    for (const { definition } of found.definitions) expect(definition.zh && definition.en).toBeTruthy()
  })

  it('are exported with their definitions, as an audited event', async () => {
    const file = await lead.statistics.export({ ...asked, format: 'xlsx' })
    const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const cells = JSON.stringify(sheet?.data)
    for (const said of ['公共场所卫生许可证延续', '合计', '统计', '按期补齐率', '（分母）', '—', '期限内送达']) {
      if (said !== '统计') expect(cells).toContain(said)
    }
    expect(await hall.lastAudited()).toMatchObject({
      entry: { type: 'ListExported', list: 'statistics', filter: asked, rows: 1, clear: false },
    })
  })

  it('are printed on A4 landscape with every definition and denominator, in either language', async () => {
    const { definitions } = await lead.statistics.figures(asked)
    for (const language of ['zh', 'en'] as const) {
      const file = await lead.statistics.export({ ...asked, format: 'html', language })
      expect(file.type).toBe('text/html;charset=utf-8')
      const page = await file.text()
      expect(page).toContain('A4 landscape')
      expect(page).not.toContain('<script')
      for (const { name, definition } of definitions) {
        expect(page).toContain(`<th scope="col">${name[language]}</th>`)
        expect(page).toContain(`<td>${definition[language]}</td>`)
      }
      expect(page).toContain('<td>100.0% (1 / 1)</td>')
      expect(page).toContain('<td>— (0 / 0)</td>')
      expect(page).toContain('主管演示员')
    }
    const page = await (await lead.statistics.export({ ...asked, format: 'html' })).text()
    for (const said of ['容缺受理统计', '2026-03 至 2026-03', '合计', '口径', '因何不适用', '办结情况']) {
      expect(page).toContain(said)
    }
    expect(await hall.lastAudited()).toMatchObject({
      entry: { type: 'ListExported', list: 'statistics', filter: asked, rows: 1, format: 'html', clear: false },
      meta: { operator: 'lead-1' },
    })
    expect(await faultOf(clerk.statistics.export({ ...asked, format: 'html' }))).toMatchObject({ code: 'A502' })
  })

  it('by material have — for figures about cases, also in print', async () => {
    const page = await (await lead.statistics.export({ ...asked, by: 'material', format: 'html' })).text()
    const [, row = ''] = /<tbody><tr>(.*?)<\/tr>/s.exec(page) ?? []
    const cells = [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)
    const { definitions } = await lead.statistics.figures(asked)
    expect(cells).toHaveLength(definitions.length + 1)
    const about = definitions.flatMap(({ about }, index) => (about === 'cases' ? [cells[index + 1]] : []))
    expect(new Set(about)).toEqual(new Set(['—']))
  })

  it('are for supervisors and administrators, over a valid period', async () => {
    expect(await faultOf(clerk.statistics.figures(asked))).toMatchObject({ code: 'A502' })
    expect(await faultOf(hall.client('kiosk-1').statistics.figures(asked))).toMatchObject({ code: 'A502' })
    expect(await faultOf(lead.statistics.figures({ ...asked, from: '2026-04' }))).toMatchObject({ code: 'A563' })
    expect(await faultOf(lead.statistics.figures({ ...asked, from: '2020-01' }))).toMatchObject({ code: 'A563' })
    expect(await faultOf(lead.statistics.figures({ ...asked, from: '2026-13' }))).toMatchObject({ code: 'A504' })
  })
})

it('a hall with an invalid list of its own does not open, and says why', async () => {
  const wrong = {
    id: 'mine',
    name: { zh: '我的', en: 'mine' },
    about: 'owed' as const,
    where: [{ grade: ['A'] }],
    columns: ['caseNumber'],
    sort: { by: 'due', descending: false },
    empty: { zh: '无', en: 'none' },
    roles: ['clerk' as const],
  }
  expect(await codeOf(TestApplication.start({ config: { worklists: [wrong] } }))).toBe('A560')
})

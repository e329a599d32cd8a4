import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'
import { WANG } from '../../../support/readers/cards.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const FOUND = { materials: ['application'], facts: '印章与备案不符', foundBy: '区卫生健康局', foundOn: '2026-04-30' }

/** Found and told on 04-30; nothing stated until 05-11 (the days between: 05-06 to 05-09, and 05-11). */
async function told(view: CaseView): Promise<CaseView> {
  const found = await hall.clerk.cases.findFalsehood({ ...on(view), ...FOUND })
  return hall.clerk.cases.deliverPriorNotice({ ...on(found), deliveredOn: '2026-04-30', method: 'counter' })
}

async function decided(view: CaseView): Promise<CaseView> {
  const before = await told(view)
  await hall.day('2026-05-12')
  return hall.lead.cases.decideFalsehood({ ...on(before), proven: true, reason: '事实清楚，证据确凿' })
}

const listed = async (list: string) => (await hall.lead.worklists.rows({ list })).rows
const eventsOf = async (view: CaseView) =>
  (await hall.clerk.cases.why({ caseId: view.caseId })).explanations.map(({ event }) => event)

describe('行政许可法第七十八条：准予之前查明虚假（安全事项）', () => {
  it('受理前：事先告知，五个工作日，不予受理并警告，一年内不得再次申请', async () => {
    let view = await hall.arrive({ item: 'S-SAFETY' })
    view = await hall.clerk.cases.findFalsehood({ ...on(view), ...FOUND })
    const notice = await hall.document(view, 'priorNotice')
    for (const text of [
      '事先告知书',
      '印章与备案不符',
      '区卫生健康局',
      '不予受理',
      '拟给予警告',
      '1年内',
      '陈述、申辩',
      '5个工作日',
      '第四十四条',
      '行政审批专用章',
    ]) {
      expect(notice).toContain(text)
    }
    expect(view.toHandOut).toContainEqual(expect.objectContaining({ kind: 'priorNotice' }))
    expect((await faultOf(hall.clerk.cases.acceptFull(on(view)))).code).toBe('K334')
    view = await hall.clerk.cases.deliverPriorNotice({ ...on(view), deliveredOn: '2026-04-30', method: 'counter' })
    expect(view.falsehood).toMatchObject({ delivered: { until: { date: '2026-05-11' } } })
    await hall.day('2026-05-11')
    const decision = { proven: true, reason: '事实清楚，证据确凿' }
    expect((await faultOf(hall.lead.cases.decideFalsehood({ ...on(view), ...decision }))).code).toBe('K335')
    await hall.day('2026-05-12')
    expect((await faultOf(hall.clerk.cases.decideFalsehood({ ...on(view), ...decision }))).code).toBe('K312')
    view = await hall.lead.cases.decideFalsehood({ ...on(view), ...decision })
    expect(view).toMatchObject({
      status: 'closed',
      closing: { result: '1', outcome: { zh: expect.stringContaining('不予受理') } },
      breaches: [{ kind: 'false', until: '2027-05-12' }],
      falsehood: { barred: { zh: expect.stringContaining('2027-05-12') } },
    })
    const paper = await hall.document(view, 'endNotice')
    for (const text of [
      '不予受理决定书',
      '给予警告',
      '2027年5月12日',
      '没有提出陈述、申辩',
      '证据',
      '六十日',
      '六个月',
    ]) {
      expect(paper).toContain(text)
    }
    expect(await eventsOf(view)).toEqual(
      expect.arrayContaining([
        'FalsehoodFound',
        'PriorNoticeDelivered',
        'FalsehoodDecided',
        'BreachRecorded',
        'Closed',
      ]),
    )
  })

  it('补充查明的，与前面的一并重新告知：事先告知书、决定书写明全部材料和事实', async () => {
    let view = await hall.arrive({ item: 'S-SAFETY' })
    view = await hall.clerk.cases.findFalsehood({ ...on(view), ...FOUND })
    const more = { ...FOUND, materials: ['lease'], facts: '租约系伪造' }
    view = await hall.clerk.cases.findFalsehood({ ...on(view), ...more })
    expect(view.falsehood?.materials).toHaveLength(2)
    expect(view.falsehood?.facts).toBe('印章与备案不符（区卫生健康局，2026-04-30）\n租约系伪造')
    view = await hall.clerk.cases.hearDefence({ ...on(view), kind: 'waiver', said: '没有意见', weighed: '' })
    const decision = await hall.lead.cases.decideFalsehood({ ...on(view), proven: true, reason: '事实清楚' })
    const papers = [await hall.document(view, 'priorNotice'), await hall.document(decision, 'endNotice')]
    for (const paper of papers) {
      for (const text of ['印章与备案不符', '租约系伪造', '租赁合同']) expect(paper).toContain(text)
    }
  })

  it('期间内再次申请：任何方式都不能受理，写明至何时、依据和救济；由主管不予受理；期满即可', async () => {
    await decided(await hall.arrive({ item: 'S-SAFETY' }))
    let again = await hall.arrive({ item: 'S-SAFETY' })
    const gate = again.assessment.gates.find(({ id }) => id === 'noBar')
    expect(gate).toMatchObject({ code: 'G11', result: 'fail' })
    const refused = await faultOf(hall.clerk.cases.acceptFull(on(again)))
    expect(refused.code).toBe('K333')
    for (const text of ['2027-05-12', '第七十八条', '异议', '行政复议']) expect(JSON.stringify(refused)).toContain(text)
    const owing = await hall.arrive({ item: 'S-SAFETY', missing: ['lease'] })
    expect((await faultOf(hall.clerk.cases.acceptOwing(on(owing)))).code).toBe('K333')
    again = await hall.lead.cases.endOtherwise({ ...on(again), way: 'barred', reason: '限制期间未满' })
    const paper = await hall.document(again, 'endNotice')
    for (const text of ['2026年5月12日', '2027年5月12日', '第七十八条']) expect(paper).toContain(text)
    // Another matter, and another person, are not barred.
    expect((await hall.full('S-LICENCE')).status).toBe('accepted')
    expect((await hall.arrive({ item: 'S-SAFETY', card: 'ouyang' })).assessment.outcome).toBe('full')
    await hall.day('2027-05-13')
    expect((await hall.full('S-SAFETY')).status).toBe('accepted')
  })

  it('异议成立（复议、诉讼撤销决定的登记在此），限制随之解除', async () => {
    let view = await decided(await hall.arrive({ item: 'S-SAFETY' }))
    const breachId = view.breaches[0]?.breachId ?? ''
    const objectionId = randomUUID()
    view = await hall.clerk.cases.raiseObjection({ ...on(view), objectionId, breachId, reason: '不是本人提交' })
    expect((await faultOf(hall.clerk.cases.acceptFull(on(await hall.arrive({ item: 'S-SAFETY' }))))).code).toBe('K333')
    await hall.lead.cases.decideObjection({ ...on(view), objectionId, upheld: true, reason: '复议决定撤销' })
    expect((await hall.full('S-SAFETY')).status).toBe('accepted')
  })

  it('个人信息在限制期间内不能删除，期满可以', async () => {
    await decided(await hall.arrive({ item: 'S-SAFETY' }))
    const admin = hall.app.client('admin-1')
    const asked = { by: 'number', kind: 'person', number: WANG.idNumber, purpose: '删除' } as const
    expect((await faultOf(admin.subjects.erase({ asked, reason: '本人申请' }))).code).toBe('K331')
    await hall.day('2027-05-13')
    expect(await admin.subjects.erase({ asked, reason: '本人申请' })).toMatchObject({ cases: 1 })
  })

  it('一般许可没有限制，但虚假记录有效期间内不能当即容缺受理', async () => {
    await decided(await hall.arrive({ item: 'S-LICENCE' }))
    const again = await hall.arrive({ item: 'S-LICENCE', missing: ['lease'] })
    expect(again.assessment.outcome).not.toBe('trust')
    expect(again.assessment.gates.find(({ id }) => id === 'noBreach')).toMatchObject({ result: 'fail' })
    expect((await hall.full('S-LICENCE')).status).toBe('accepted')
  })

  it('受理后：不予行政许可并警告；办理期限照常计算；每步都有期限、责任人、亮灯', async () => {
    const accepted = await hall.full('S-SAFETY')
    let view = await hall.clerk.cases.findFalsehood({ ...on(accepted), ...FOUND })
    expect(view.clock).toEqual(accepted.clock)
    await hall.day('2026-05-08')
    expect((await listed('falsehood')).map(({ light, values }) => [light, values['step'], values['due']])).toEqual([
      ['red', '送达事先告知书', '2026-05-06'],
    ])
    view = await hall.clerk.cases.deliverPriorNotice({ ...on(view), deliveredOn: '2026-05-08', method: 'post' })
    view = await hall.clerk.cases.hearDefence({
      ...on(view),
      kind: 'statement',
      said: '系中介代办',
      weighed: '不影响认定',
    })
    expect((await listed('falsehood')).map(({ values }) => values['step'])).toEqual(['对虚假材料作出决定'])
    view = await hall.lead.cases.decideFalsehood({ ...on(view), proven: true, reason: '事实清楚' })
    expect(view.closing).toMatchObject({ result: '6' })
    const paper = await hall.document(view, 'endNotice')
    for (const text of ['不予行政许可决定书', '系中介代办', '不影响认定', '给予警告']) expect(paper).toContain(text)
    expect(await listed('falsehood')).toEqual([])
  })
})

describe('行政许可法第六十九条第二款、第七十九条：准予之后查明虚假', () => {
  it('已发证的撤销许可，不是撤销受理，三年内不得再次申请；列表、统计可见', async () => {
    let view = await hall.granted(await hall.full('S-SAFETY'))
    view = await hall.clerk.cases.handOver({ ...on(view), handover: { method: 'post', takenBy: 'handler' } })
    view = await hall.clerk.cases.close({ ...on(view), result: '0', reason: '' })
    view = await decided(view)
    expect(view).toMatchObject({
      status: 'closed',
      closing: { result: '2', outcome: { zh: expect.stringContaining('撤销许可') } },
      falsehood: { barred: { zh: expect.stringContaining('2029-05-12') } },
    })
    const paper = await hall.document(view, 'revocation')
    for (const text of [
      '撤销行政许可决定书',
      '第六十九条第二款',
      '2029年5月12日',
      '第七十九条',
      '注销手续',
      '六十日',
    ]) {
      expect(paper).toContain(text)
    }
    expect(paper).not.toContain('撤销受理')
    const { plain } = await hall.clerk.cases.why({ caseId: view.caseId })
    expect(plain.headline.zh).toContain('已经批准的被撤销')
    expect((await faultOf(hall.clerk.cases.acceptFull(on(await hall.arrive({ item: 'S-SAFETY' }))))).code).toBe('K333')
    const figures = await hall.lead.statistics.figures({ from: '2026-04', to: '2026-05', by: 'item' })
    expect(JSON.stringify(figures)).toContain('撤销许可')
  })

  it('查明不是虚假的，办件照旧', async () => {
    let view = await told(await hall.granted(await hall.full('S-SAFETY')))
    expect(
      (await faultOf(hall.clerk.cases.handOver({ ...on(view), handover: { method: 'post', takenBy: 'handler' } })))
        .code,
    ).toBe('K334')
    view = await hall.lead.cases.decideFalsehood({ ...on(view), proven: false, reason: '出具机构更正' })
    expect(view).toMatchObject({ breaches: [], falsehood: { dropped: { reason: '出具机构更正' } } })
    view = await hall.clerk.cases.handOver({ ...on(view), handover: { method: 'post', takenBy: 'handler' } })
    expect(view.status).toBe('handedOver')
  })
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

/** Due 05-11, noted 05-12, grace of two working days, lapsed 05-15. */
async function lapsed(item: string): Promise<CaseView> {
  const view = await hall.owing({ item, missing: ['lease'] })
  await hall.day('2026-05-12')
  await hall.day('2026-05-15')
  return hall.see(view)
}

async function expectEnd(view: CaseView, outcome: string, result: string, basis: string): Promise<void> {
  expect(view).toMatchObject({
    status: 'closed',
    platform: '1',
    closing: { result, outcome: { zh: outcome }, remedy: { zh: expect.stringMatching(/复议|重新申请/) } },
    lapse: { basis: { zh: basis } },
  })
  const { explanations, plain } = await hall.clerk.cases.why({ caseId: view.caseId })
  const end = explanations[0]
  expect(end).toMatchObject({
    event: 'Closed',
    at: expect.stringMatching(/^2026-0[56]-/),
    by: '主管演示员',
    because: { reason: { zh: outcome }, basis: { zh: basis } },
    words: '经两次通知仍未补交',
    changes: [{ zh: expect.stringMatching(/复议|重新申请/) }],
  })
  const inputs = end?.inputs?.map(({ name, value }) => `${name.zh}：${value.zh}`) ?? []
  expect(inputs).toEqual(
    expect.arrayContaining([`办理结果代码：${result}`, expect.stringContaining('租赁合同：期限、宽限届满仍未补交')]),
  )
  expect(plain.headline.zh).not.toBe('已经办结')
  expect(plain.routes.length).toBeGreaterThan(0)
  const paper = await hall.document(view, 'endNotice')
  for (const text of [basis, '经两次通知仍未补交', '六十日内向〔']) expect(paper).toContain(text)
  // Only a refusal keeps the papers.
  if (outcome !== '不予许可') expect(paper).toMatch(/退还[\s\S]*申请书/)
}

describe('2.2 期满未补，各地后果', () => {
  it.each([
    ['S-LIAONING', '退件办结', '5', '本大厅办事规则，参照辽宁省关于容缺受理的规定'],
    ['S-ANYANG', '视为撤回申请', '5', '本大厅办事规则，参照《安阳市政务服务条例》（2021）第二十四条'],
    ['S-ZHEJIANG', '撤销受理', '5', '本大厅办事规则，参照《浙江省保障“最多跑一次”改革规定》（2018）第十一条'],
    ['S-BINZHOU', '不予许可', '6', '本大厅办事规则，参照滨州市关于并联审批的规定（2020）第十一条'],
    ['S-XIAN', '终止办理', '5', '本大厅办事规则，参照西安市关于容缺受理的规定（2023）'],
    ['S-YANGXIAN', '退办件', '5', '本大厅办事规则，参照洋县关于容缺受理的规定（2020）'],
  ])('%s → %s（办理结果 %s，%s）', async (item, outcome, result, basis) => {
    const view = await lapsed(item)
    expect(view).toMatchObject({ status: 'accepted', disposal: { outcome: { zh: expect.any(String) } } })
    expect((await faultOf(hall.clerk.cases.dispose({ ...on(view), reason: '逾期' }))).code).toBe('K312')
    expect((await faultOf(hall.lead.cases.dispose({ ...on(view), reason: ' ' }))).code).toBe('K313')
    const ended = await hall.lead.cases.dispose({ ...on(view), reason: '经两次通知仍未补交' })
    // 洋县 calls 退件 退办件.
    await expectEnd(ended, outcome === '退办件' ? '退件办结' : outcome, result, basis)
  })

  it.each([
    ['S-TAIZHOU', '2026-06-02', '2026-06-03', '退件办结', '本大厅办事规则，参照台州市关于容缺受理的规定（2019）'],
    [
      'S-SHENZHEN',
      '2026-05-19',
      '2026-05-20',
      '终止办理',
      '本大厅办事规则，参照《深圳经济特区社会信用条例》（2023）第五十七条至第六十四条',
    ],
  ])('%s：先挂起（办件状态 3），至 %s；仍未补交的 %s 起由主管处理：%s', async (item, until, after, outcome, basis) => {
    const view = await hall.owing({ item, missing: ['lease'] })
    await hall.day('2026-05-12')
    const suspended = await hall.see(view)
    expect(suspended).toMatchObject({
      platform: '3',
      clock: { stops: [{ cause: 'suspension', until: { date: until } }] },
      owed: [{ lateness: { graceUntil: { date: until } } }],
    })
    const granted = { granted: true, reason: '' }
    expect((await faultOf(hall.examiner.cases.decideResult({ ...on(suspended), ...granted }))).code).toBe('K303')
    expect(await hall.explained(suspended)).toContain(`补交挂起，自 2026-05-11 次日起，预计至 ${until}`)
    await hall.day(until)
    expect((await faultOf(hall.lead.cases.dispose({ ...on(await hall.see(view)), reason: '早' }))).code).toBe('K320')
    await hall.day(after)
    const ended = await hall.lead.cases.dispose({ ...on(await hall.see(view)), reason: '经两次通知仍未补交' })
    await expectEnd(ended, outcome, '5', basis)
  })

  it('台州 2019：十五个工作日内补交的恢复办理，剩余时限顺延，不作记录', async () => {
    const view = await hall.owing({ item: 'S-TAIZHOU', missing: ['lease'] })
    await hall.day('2026-05-12')
    await hall.day('2026-05-20')
    const resumed = await hall.bring(await hall.see(view), 'lease')
    // Five working days were left on 05-11, the missed date.
    expect(resumed).toMatchObject({ platform: '0', breaches: [], clock: { stops: [], finish: { date: '2026-05-27' } } })
    expect(await hall.explained(resumed)).toContain('补交挂起结束，承诺办结 2026-05-27')
  })

  it('洋县 2020：不合格的书面再告知一次，期限不变；再次不合格的按不合格处理', async () => {
    let view = await hall.owing({ item: 'S-YANGXIAN', missing: ['lease'] })
    const { owedId } = owedOf(view, 'lease')
    for (const [day, reason] of [
      ['2026-05-06', '印章不清'],
      ['2026-05-08', '缺第二页'],
    ] as const) {
      await hall.day(day)
      view = await hall.clerk.cases.supply({ ...on(view), owedId, method: 'counter' })
      view = await hall.clerk.cases.rejectSupply({ ...on(view), owedId, reason })
      expect(owedOf(view, 'lease')).toMatchObject({ status: 'owed', due: { date: '2026-05-11' } })
      expect(await hall.document(view, 'correctionNotice')).toContain(reason)
    }
    await hall.day('2026-05-12')
    expect(owedOf(await hall.see(view), 'lease').lateness).toMatchObject({ cureOffered: false })
    await hall.day('2026-05-15')
    view = await hall.see(view)
    expect(owedOf(view, 'lease')).toMatchObject({ status: 'lapsed', lapse: { because: 'notConforming' } })
    expect(await hall.explained(view)).toContain('再次补交仍不合格')
  })

  it('罗城：到达日期为准；期限内寄到、事后登记的不算逾期', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(owedOf(view, 'lease').lateness).toMatchObject({ was: '2026-05-11' })
    view = await hall.clerk.cases.supply({
      ...on(view),
      owedId: owedOf(view, 'lease').owedId,
      method: 'post',
      arrivedOn: '2026-05-11',
    })
    expect(owedOf(view, 'lease')).toMatchObject({ status: 'supplied', suppliedOn: '2026-05-11' })
    expect(owedOf(view, 'lease')).not.toHaveProperty('lateness')
    expect(await hall.explained(view)).toContain('到达日期 2026-05-11')
  })

  it('罗城：不可抗力的延期由另一人批准，不计次数，书面告知新日期', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    const request = { kind: 'extension', owedId: owedOf(view, 'lease').owedId, days: 30, forceMajeure: true } as const
    const requestId = randomUUID()
    view = await hall.clerk.cases.askApproval({ ...on(view), requestId, request, reason: '台风停运' })
    const answer = { requestId, approved: true, reason: '情况属实' }
    expect((await faultOf(hall.clerk.cases.answerApproval({ ...on(view), ...answer }))).code).toBe('K312')
    view = await hall.lead.cases.answerApproval({ ...on(view), ...answer })
    expect(owedOf(view, 'lease')).toMatchObject({ due: { date: '2026-06-23' }, extensions: 0 })
    expect(await hall.explained(view)).toMatch(
      /2026-05-11[\s\S]*2026-06-23[\s\S]*不可抗力：台风停运[\s\S]*批准人：主管演示员/,
    )
    expect(await hall.document(view, 'extensionNotice')).toContain('2026年6月23日')
  })

  it('深圳 2023：作出决定前可以撤回承诺，写明理由，转普通程序，不作记录', async () => {
    let view = await hall.owing({ item: 'S-SHENZHEN', missing: ['lease'] })
    await hall.day('2026-05-06')
    view = await hall.clerk.cases.withdrawPromise({ ...on(view), reason: '改为备齐后办理' })
    expect(view).toMatchObject({
      status: 'noticed',
      breaches: [],
      promiseWithdrawal: { returnBy: { date: '2026-06-16' } },
    })
    expect(await hall.explained(view)).toContain('改按普通程序，请于 2026-06-16 前备齐材料')
    expect(await hall.document(view, 'withdrawalNotice')).toContain('改为备齐后办理')
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
    view = await hall.clerk.cases.acceptFull(on(view))
    expect(view.status).toBe('accepted')
  })

  it('承诺不实的：先告知、听取申辩，再由主管决定不予办理，记入本厅记录，不按逾期规定处理', async () => {
    let view = await hall.owing({ item: 'S-MODES', missing: ['no-offence'] })
    view = await hall.clerk.cases.findFalse({
      ...on(view),
      owedId: owedOf(view, 'no-offence').owedId,
      reason: '查有行政处罚',
    })
    expect(view).toMatchObject({ breaches: [], falsehood: { facts: '查有行政处罚', days: 5 } })
    view = await hall.clerk.cases.hearDefence({ ...on(view), kind: 'waiver', said: '没有意见', weighed: '' })
    view = await hall.lead.cases.decideFalsehood({ ...on(view), proven: true, reason: '承诺不实' })
    expect(view).toMatchObject({
      breaches: [{ kind: 'false' }],
      closing: { outcome: { zh: expect.stringContaining('不予许可') }, result: '6' },
    })
    const paper = await hall.document(view, 'endNotice')
    expect(paper).toMatch(/查有行政处罚[\s\S]*本大厅办事规则/)
    expect(paper).not.toContain('深圳')
    const ends = (await hall.clerk.cases.why({ caseId: view.caseId })).explanations
    const end = ends.find(({ event }) => event === 'Closed')
    expect(end).toMatchObject({ words: '承诺不实' })
    expect(JSON.stringify(end)).not.toContain('深圳')
  })
})

describe('2.2 办理时限起算', () => {
  it('辽宁：补齐后在时限内出具结果；通知书、办件、理由、列表和补齐确认单说同一件事', async () => {
    await hall.remove()
    hall = await SituationHall.start({ rules: { editions: [{ clockFrom: 'completion' }] } } as object)
    let view = await hall.owing({ missing: ['lease'] })
    expect(view).toMatchObject({
      platform: '0',
      clock: { daysOnceComplete: 10, stops: [] },
      steps: [{ kind: 'supply', on: '2026-05-11' }],
    })
    expect(view.clock).not.toHaveProperty('finish')
    expect(await hall.document(view, 'notice')).toMatch(/补齐之日起 10 个工作日[\s\S]*全部补齐并核验之日的次日起计算/)
    expect(await hall.explained(view)).toMatch(/有期限的材料补齐之日[\s\S]*辽宁省容缺受理办法/)
    const decided = hall.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' })
    expect(await faultOf(decided)).toMatchObject({ code: 'K384', about: [{ zh: '租赁合同' }] })
    expect((await hall.clerk.worklists.rows({ list: 'open' })).rows).toHaveLength(1)
    await hall.day('2026-05-07')
    view = await hall.bring(await hall.see(view), 'lease')
    expect(view).toMatchObject({ clock: { finish: { date: '2026-05-20' } }, steps: [{ kind: 'takeUp' }] })
    expect(await hall.explained(view)).toContain('自当日起 10 个工作日，承诺办结 2026-05-20')
    expect(await hall.document(view, 'completionSlip')).toContain('2026年5月20日')
    expect((await hall.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' })).result).toBeDefined()
  })

  it('洋县：签署承诺即受理，自受理起算，通知书写明', async () => {
    const view = await hall.owing({ item: 'S-YANGXIAN', missing: ['lease'] })
    expect(view).toMatchObject({ clock: { finish: { date: '2026-05-18' } } })
    expect(await hall.document(view, 'notice')).toContain('办理期限自受理次日起计算')
  })
})

describe('2.2 期限', () => {
  it.each([
    ['深圳 2019：≤ 承诺时限−2', {}, 'S-BASE', '8'],
    ['台州、罗城：≤ 承诺时限', { rules: { editions: [{ reserveDays: 0 }] } }, 'S-BASE', '10'],
  ])('%s', async (_name, config, item, longest) => {
    await hall.remove()
    hall = await SituationHall.start(config as object)
    const view = await hall.arrive({ item, missing: ['lease'] })
    const { explanations } = await hall.clerk.cases.why({ caseId: view.caseId })
    const deadline = explanations[0]?.gates.find(({ id }) => id === 'deadline')
    expect(deadline?.inputs.find(({ name }) => name.en.startsWith('longest'))?.value.zh).toBe(longest)
    expect(deadline?.basis.zh).toContain('行政许可法第八十二条')
  })
})

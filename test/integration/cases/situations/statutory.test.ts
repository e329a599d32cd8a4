import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { specialProcedure } from '../../../../electron/api/contract/cases.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

describe('第三十二条', () => {
  it('一次告知全部需要补正的内容，五个工作日内的自受理之日起算', async () => {
    let view = await hall.arrive({ missing: ['application', 'photo'] })
    await hall.day('2026-05-11')
    view = await hall.clerk.cases.giveOneTimeNotice(on(view))
    const paper = await hall.document(view, 'oneTimeNotice')
    for (const text of ['申请书', '照片', '不构成受理', '第三十二条', '行政审批专用章']) expect(paper).toContain(text)
    await hall.day('2026-05-20')
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
    view = await hall.clerk.cases.acceptFull(on(view))
    expect(view.acceptance).toMatchObject({ on: '2026-05-20', finish: { date: '2026-06-03' } })
  })

  it('第一款第四项：逾期没有告知的，夜间登记为视为受理，通知书、告知书写明，时限从收到之日起算', async () => {
    let view = await hall.arrive({ missing: ['application'] })
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(view).toMatchObject({
      status: 'accepted',
      acceptance: { on: '2026-05-12', deemedOn: '2026-04-30', finish: { date: '2026-05-18' } },
      toHandOut: [{ kind: 'notice' }],
    })
    const notice = await hall.document(view, 'notice')
    for (const text of [
      '受理日期',
      '2026年4月30日（视为受理）',
      '至2026年5月11日没有受理',
      '参照《中华人民共和国行政许可法》第三十二条第一款第四项',
      '2026年5月18日',
      '申请书',
    ]) {
      expect(notice).toContain(text)
    }
    const { explanations, plain } = await hall.clerk.cases.why({ caseId: view.caseId })
    expect(JSON.stringify(explanations)).toContain('至 2026-05-11 没有受理也没有一次性告知')
    expect(plain.headline.zh).toContain('自 2026-04-30 收到材料之日起视为受理')
    view = await hall.clerk.cases.giveOneTimeNotice(on(view))
    expect(view.status).toBe('accepted')
    const told = await hall.document(view, 'oneTimeNotice')
    for (const text of ['自2026年4月30日收到材料之日起视为受理', '申请书']) expect(told).toContain(text)
    expect(told).not.toContain('不构成受理')
    expect(await hall.explained(view)).toContain('没有受理也没有一次性告知')
  })

  it('第三、四、五个工作日在工作清单亮黄灯，有负责人；之后不再等待', async () => {
    const view = await hall.arrive({ missing: ['application'] })
    const seen = async (day: string) => {
      await hall.day(day)
      const [all, due] = await Promise.all(
        ['untold', 'officeDue'].map(list => hall.lead.worklists.rows({ list }).then(({ rows }) => rows)),
      )
      return [all?.map(({ light }) => light), due?.map(({ values }) => [values['due'], values['rule']])]
    }
    const yellow = [['yellow'], [['2026-05-11', 'JC-05']]]
    // The working days after 04-30 are 05-06, 05-07, 05-08, 05-09 (a Saturday) and 05-11.
    expect(await seen('2026-05-07')).toEqual([['none'], []])
    expect(await seen('2026-05-08')).toEqual(yellow)
    expect(await seen('2026-05-09')).toEqual(yellow)
    expect(await seen('2026-05-11')).toEqual(yellow)
    const { rows } = await hall.lead.worklists.rows({ list: 'untold' })
    expect(rows[0]?.values).toMatchObject({ step: '受理或者一次性告知', window: view.owner.window })
    expect(rows[0]?.values['owner']).toBeTruthy()
    // From now on it is the department's.
    expect(await seen('2026-05-12')).toEqual([[], [['2026-05-13', 'JC-06']]])
  })

  it('受理有书面凭证，加盖印章、注明日期', async () => {
    const paper = await hall.document(await hall.full(), 'notice')
    for (const text of ['2026年4月30日', '行政审批专用章', '申请书', '2026年5月18日']) expect(paper).toContain(text)
  })
})

it('第三十八条：不予许可须说明理由，书面告知复议和诉讼的权利', async () => {
  let view = await hall.full()
  expect((await faultOf(hall.examiner.cases.decideResult({ ...on(view), granted: false, reason: ' ' }))).code).toBe(
    'K313',
  )
  view = await hall.refused(view, '场所不符合条件')
  const paper = await hall.document(view, 'endNotice')
  for (const text of ['场所不符合条件', '六十日内向〔', '行政复议', '行政诉讼', '测试依据'])
    expect(paper).toContain(text)
  expect((await faultOf(hall.clerk.cases.close({ ...on(view), result: '0', reason: '' }))).code).toBe('K303')
  view = await hall.clerk.cases.close({ ...on(view), result: '6', reason: '不予许可' })
  expect(await hall.explained(view)).toMatch(/不予[\s\S]*场所不符合条件|场所不符合条件/)
})

it('第四十二条：经批准延长不超过十个工作日，理由书面告知；联合办理十五日可配置', async () => {
  let view = await hall.full()
  const ask = (days: number) =>
    ({ requestId: randomUUID(), request: { kind: 'finish', days }, reason: '案情复杂' }) as const
  expect((await faultOf(hall.clerk.cases.askApproval({ ...on(view), ...ask(11) }))).code).toBe('K345')
  view = await hall.clerk.cases.askApproval({ ...on(view), ...ask(10) })
  const requestId = view.requests[0]?.requestId ?? ''
  view = await hall.lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '同意' })
  expect(view.clock).toMatchObject({ finish: { date: '2026-06-01' }, extendedDays: 10 })
  expect(await hall.explained(view)).toMatch(/2026-05-18[\s\S]*2026-06-01[\s\S]*案情复杂[\s\S]*批准人/)
  const told = await hall.document(view, 'extensionNotice')
  expect(told).toMatch(/案情复杂[\s\S]*第四十二条|第四十二条[\s\S]*案情复杂/)
  expect(told).toContain('经本机关负责人批准（批准人：主管演示员）')
  await hall.remove()
  hall = await SituationHall.start({ rules: { editions: [{ finishExtensionDays: 15 }] } } as object)
  view = await hall.full()
  expect((await hall.clerk.cases.askApproval({ ...on(view), ...ask(15) })).requests).toHaveLength(1)
})

it('第四十四条：准予后十个工作日内送达，超过的列为待办', async () => {
  let view = await hall.full()
  view = await hall.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' })
  expect(view.steps).toMatchObject([{ kind: 'makeResult', on: '2026-05-18', overdue: false }])
  await hall.day('2026-05-19')
  view = await hall.see(view)
  expect(view.steps).toMatchObject([{ kind: 'makeResult', overdue: true }])
  view = await hall.clerk.cases.readyResult(on(view))
  view = await hall.clerk.cases.handOver({ ...on(view), handover: { method: 'post', takenBy: 'applicant' } })
  expect(await hall.document(view, 'deliveryReceipt')).toContain('邮寄')
})

describe('第四十五条：特别程序所需时间不计算在内，书面告知', () => {
  it.each(specialProcedure.options)('%s', async cause => {
    let view = await hall.full()
    await hall.day('2026-05-06')
    view = await hall.clerk.cases.stopClock({ ...on(view), cause, days: 5, reason: '依法进行' })
    expect(view).toMatchObject({ platform: '4', clock: { stops: [{ cause, until: { date: '2026-05-12' } }] } })
    const name = view.clock?.stops[0]?.name.zh ?? '?'
    expect(await hall.document(view, 'clockNotice')).toMatch(new RegExp(`${name}[\\s\\S]*2026年5月12日`))
    expect((await faultOf(hall.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' }))).code).toBe(
      'K303',
    )
    await hall.day('2026-05-12')
    view = await hall.clerk.cases.resumeClock({ ...on(await hall.see(view)), cause })
    expect(view).toMatchObject({ platform: '0', clock: { stops: [], finish: { date: '2026-05-25' } } })
    expect(await hall.explained(view)).toContain(`${name}结束，承诺办结 2026-05-25`)
  })

  it('补正不在清单内：不停止计时', async () => {
    const view = await hall.full()
    const stop = view.actions.find(({ id }) => id === 'stopClock')
    expect(stop?.limits.choices).toEqual(specialProcedure.options)
    const asked = { ...on(view), cause: 'correction' as 'hearing', days: 5, reason: '须补正' }
    expect((await faultOf(hall.clerk.cases.stopClock(asked))).code).toBe('A504')
  })
})

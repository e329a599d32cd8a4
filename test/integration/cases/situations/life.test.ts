import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMPANY, faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const handOver = { handover: { method: 'post', takenBy: 'handler' } } as const

describe('9.1 欠件', () => {
  it('部分补交：补一份销一份，锁定写明还欠什么', async () => {
    let view = await hall.owing({ item: 'S-MANY', missing: ['a', 'b'] })
    view = await hall.bring(view, 'a')
    expect(await hall.document(view, 'completionSlip')).toMatch(/附件a[\s\S]*附件b/)
    expect(await faultOf(hall.clerk.cases.handOver({ ...on(view), ...handOver }))).toMatchObject({
      code: 'K306',
      about: [{ zh: '附件b' }],
    })
    expect((await hall.bring(view, 'b')).locked).toBe(false)
  })

  it('延期：到期前提出，一次，不超过五个工作日，须他人批准', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    const { owedId } = owedOf(view, 'lease')
    const ask = (days: number) => ({
      requestId: randomUUID(),
      request: { kind: 'extension' as const, owedId, days, forceMajeure: false },
      reason: '出差',
    })
    expect((await faultOf(hall.clerk.cases.askApproval({ ...on(view), ...ask(6) }))).code).toBe('K345')
    await hall.day('2026-05-11')
    view = await hall.clerk.cases.askApproval({ ...on(view), ...ask(5) })
    // Asked in time: a late answer is the office's delay.
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(owedOf(view, 'lease')).not.toHaveProperty('lateness')
    const requestId = view.requests[0]?.requestId ?? ''
    view = await hall.lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '同意' })
    expect(owedOf(view, 'lease')).toMatchObject({ due: { date: '2026-05-19' }, extensions: 1 })
    expect(await hall.explained(view)).toMatch(
      /延长补交期限[\s\S]*2026-05-11[\s\S]*2026-05-19[\s\S]*出差[\s\S]*批准人：主管演示员/,
    )
    expect((await faultOf(hall.clerk.cases.askApproval({ ...on(view), ...ask(1) }))).code).toBe('K345')
    await hall.day('2026-05-20')
    expect((await faultOf(hall.clerk.cases.askApproval({ ...on(await hall.see(view)), ...ask(1) }))).code).toBe('K344')
  })

  it('免除：共享核得或撤销要求的，须理由和另一位主管批准', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    const request = { kind: 'waiver', owedId: owedOf(view, 'lease').owedId } as const
    view = await hall.clerk.cases.askApproval({
      ...on(view),
      requestId: randomUUID(),
      request,
      reason: '共享平台已核得',
    })
    const requestId = view.requests[0]?.requestId ?? ''
    view = await hall.lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '已核对' })
    expect(view).toMatchObject({ locked: false, owed: [{ status: 'waived' }] })
    expect(await hall.explained(view)).toMatch(/免除补交[\s\S]*共享平台已核得[\s\S]*批准人：主管演示员/)
  })

  it('到期 → 逾期告知 → 宽限 → 首次整改 → 补齐：不作记录；一年内不再豁免（天津首次豁免、深圳 art. 67）', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-11')
    expect(owedOf(await hall.see(view), 'lease')).not.toHaveProperty('lateness')
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(owedOf(view, 'lease').lateness).toMatchObject({ graceUntil: { date: '2026-05-14' }, cureOffered: true })
    const notice = await hall.document(view, 'overdueNotice')
    for (const text of ['2026年5月11日', '2026年5月14日', '首次逾期', '异议', '修复']) expect(notice).toContain(text)
    await hall.day('2026-05-14')
    view = await hall.clerk.cases.promiseCure(on(await hall.see(view)))
    expect(owedOf(view, 'lease').cure).toMatchObject({ until: { date: '2026-05-21' } })
    await hall.day('2026-05-21')
    view = await hall.bring(await hall.see(view), 'lease')
    expect(view).toMatchObject({ breaches: [], locked: false })
    expect(await hall.explained(view)).toMatch(/整改至 2026-05-21/)
    let second = await hall.owing({ item: 'S-LIAONING', missing: ['lease'] })
    await hall.day('2026-06-01')
    second = await hall.see(second)
    expect(owedOf(second, 'lease').lateness).toMatchObject({ cureOffered: false })
    expect((await faultOf(hall.clerk.cases.promiseCure(on(second)))).code).toBe('K340')
  })

  it('整改期满仍未补的，记入本厅记录，一年后失效，由主管处置', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-12')
    view = await hall.clerk.cases.promiseCure(on(await hall.see(view)))
    await hall.day('2026-05-20')
    view = await hall.see(view)
    expect(view).toMatchObject({ breaches: [{ kind: 'late', until: '2027-05-20' }] })
    expect(view.steps.map(({ kind, waitsFor }) => [kind, waitsFor])).toContainEqual(['dispose', 'supervisor'])
    expect(await hall.explained(view)).toContain('只影响在本厅容缺受理，至 2027-05-20 止')
    expect(await hall.document(view, 'rightsNotice')).toMatch(/异议[\s\S]*修复/)
  })

  it('逾期后、处置前补齐的，办件继续', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-12')
    await hall.day('2026-05-15')
    view = await hall.bring(await hall.see(view), 'lease')
    expect(view).toMatchObject({ status: 'accepted', locked: false })
    expect((await faultOf(hall.lead.cases.dispose({ ...on(view), reason: '逾期' }))).code).toBe('K320')
  })

  it('领证前：以领取期限为最后一日，不会无限期', async () => {
    let view = await hall.owing({ item: 'S-AGENT', applicant: COMPANY, missing: ['mandate'] })
    await hall.day('2026-05-15')
    view = await hall.granted(await hall.see(view))
    expect(view.ready?.collectBy.date).toBe('2026-08-10')
    await hall.day('2026-08-10')
    expect(owedOf(await hall.see(view), 'mandate')).not.toHaveProperty('lateness')
    await hall.day('2026-08-11')
    expect(owedOf(await hall.see(view), 'mandate').lateness).toMatchObject({ was: '2026-08-10' })
  })
})

describe('9.1 办件的各种结局', () => {
  it('告知后不来、收件期满、结果无人领：到期之后才能归档，写明理由', async () => {
    let noticed = await hall.arrive({ missing: ['photo'] })
    noticed = await hall.clerk.cases.giveOneTimeNotice(on(noticed))
    let held = await hall.arrive({ card: 'li', missing: ['application'] })
    held = await hall.clerk.cases.holdPapers(on(held))
    let ready = await hall.full('S-LIAONING')
    ready = await hall.granted(ready)
    for (const view of [noticed, held, ready]) {
      expect((await faultOf(hall.clerk.cases.putAway({ ...on(view), reason: '未来' }))).code).toBe('K348')
    }
    await hall.day('2026-08-30')
    const ends = []
    for (const view of [noticed, held, ready]) {
      const ended = await hall.clerk.cases.putAway({ ...on(view), reason: '多次联系未果' })
      ends.push([ended.closing?.result, ended.closing?.outcome?.zh])
      expect(await hall.explained(ended)).toContain('多次联系未果')
      expect(await hall.document(ended, 'endNotice')).toContain('多次联系未果')
    }
    expect(ends).toEqual([
      ['1', '告知后逾期未补齐，归档'],
      ['1', '收件期满退回'],
      ['6', '逾期未领，归档'],
    ])
  })

  it.each([
    ['notNeeded', '1', '第三十二条第一款第一项', '不予受理通知书'],
    ['notCompetent', '1', '第三十二条第一款第二项', '不予受理通知书'],
    ['voided', '2', '登记有误的办件由主管', '办件作废告知书'],
  ] as const)('受理前 %s（办理结果 %s，%s）：由主管写明理由，制发%s', async (way, result, basis, title) => {
    let view = await hall.arrive({ missing: ['lease'] })
    if (way === 'voided') view = await hall.clerk.cases.giveOneTimeNotice(on(view))
    const end = { way, reason: '请向区住建局申请' }
    expect((await faultOf(hall.clerk.cases.endOtherwise({ ...on(view), ...end }))).code).toBe('K312')
    view = await hall.lead.cases.endOtherwise({ ...on(view), ...end })
    const platform = way === 'voided' ? '2' : '1'
    expect(view).toMatchObject({ status: 'closed', platform, closing: { result }, breaches: [] })
    expect(view.closing?.remedy?.zh).toBeTruthy()
    const { explanations, plain } = await hall.clerk.cases.why({ caseId: view.caseId })
    expect(explanations[0]).toMatchObject({
      event: 'Closed',
      by: '主管演示员',
      because: { basis: { zh: expect.stringContaining(basis) } },
      words: '请向区住建局申请',
      changes: [view.closing?.remedy],
    })
    expect(plain.headline.zh).not.toBe('已经办结')
    const paper = await hall.document(view, 'endNotice')
    for (const text of [title, basis, '请向区住建局申请']) expect(paper).toContain(text)
    expect((await hall.arrive({ missing: ['lease'] })).assessment.outcome).toBe('trust')
  })

  it('转报（办理结果 4）：欠件补齐后，连同全部材料报送上级机关', async () => {
    let view = await hall.owing({ missing: ['lease'] })
    const end = { way: 'forwarded', reason: '报市市场监督管理局' } as const
    expect(await faultOf(hall.lead.cases.endOtherwise({ ...on(view), ...end }))).toMatchObject({
      code: 'K306',
      about: [{ zh: '租赁合同' }],
    })
    view = await hall.bring(view, 'lease')
    view = await hall.lead.cases.endOtherwise({ ...on(view), ...end })
    expect(view.closing).toMatchObject({ result: '4', outcome: { zh: '转报上级机关' } })
    expect((await hall.clerk.cases.why({ caseId: view.caseId })).explanations[0]).toMatchObject({
      by: '主管演示员',
      because: { reason: { zh: '转报上级机关' }, basis: { zh: expect.stringContaining('行政许可法第三十五条') } },
      words: '报市市场监督管理局',
    })
    expect(await hall.document(view, 'endNotice')).toContain('不必重复提交材料')
  })

  it('撤回申请：作出决定前，写明理由，欠件随之消灭；之后不能', async () => {
    const decided = await hall.examiner.cases.decideResult({ ...on(await hall.full()), granted: true, reason: '' })
    expect((await faultOf(hall.clerk.cases.withdraw({ ...on(decided), reason: '不办了' }))).code).toBe('K303')
    let view = await hall.owing({ card: 'li', missing: ['lease'] })
    expect((await faultOf(hall.clerk.cases.withdraw({ ...on(view), reason: ' ' }))).code).toBe('K313')
    view = await hall.clerk.cases.withdraw({ ...on(view), reason: '不再经营' })
    expect(view).toMatchObject({ status: 'withdrawn', platform: '1', owed: [{ status: 'void' }] })
    expect(await hall.explained(view)).toContain('不再经营')
    expect(await hall.document(view, 'withdrawalNotice')).toContain('不再经营')
  })

  it('没有证照的事项：决定后直接办结（6）', async () => {
    let view = await hall.full('S-NO-RESULT')
    view = await hall.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' })
    expect((await hall.clerk.cases.close({ ...on(view), result: '6', reason: '' })).closing).toMatchObject({
      result: '6',
    })
  })

  it('没有办结的办件，任何时候都有负责人和下一个日期', async () => {
    const seen = [
      await hall.arrive({ missing: ['lease'] }),
      await hall.clerk.cases.giveOneTimeNotice(on(await hall.arrive({ card: 'li', missing: ['photo'] }))),
      await hall.clerk.cases.holdPapers(on(await hall.arrive({ card: 'ouyang', missing: ['application'] }))),
      await hall.clerk.cases.askPerson({
        ...on(await hall.arrive({ card: 'chen', missing: ['lease'] })),
        reason: '请示',
      }),
      await hall.owing({ card: 'liang', missing: ['lease'] }),
    ]
    for (const view of seen) {
      expect(view.owner.operator).not.toBe('')
      expect(view.steps[0]).toMatchObject({ on: expect.stringMatching(/^2026-/), waitsFor: expect.any(String) })
    }
  })

  it('转交：换了窗口和负责人，历史写明', async () => {
    const view = await hall.clerk.cases.assign({ ...on(await hall.full()), operator: 'lead-2', window: '7' })
    expect(view.owner).toMatchObject({ operator: 'lead-2', window: '7' })
    expect(await hall.explained(view)).toContain('副主管演示员，窗口 7')
  })
})

it('3 暂定日期：跨年而下一年通知未公布的，写明暂定，不使任何人逾期', async () => {
  await hall.day('2026-12-24')
  let view = await hall.owing({ missing: ['lease'] })
  expect(owedOf(view, 'lease').due).toMatchObject({ provisional: true })
  expect(await hall.explained(view)).toMatch(/暂定[\s\S]*2027|2027[\s\S]*暂定/)
  await hall.day('2027-02-20')
  view = await hall.see(view)
  expect(owedOf(view, 'lease')).not.toHaveProperty('lateness')
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { askedWhereNeeded, faultOf, on, readCard } from '../../../support/halls/application.ts'
import { type Arrival, owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

interface Barred {
  readonly gate: string
  readonly result?: 'fail' | 'unknown'
  readonly outcome?: 'ordinary' | 'person'
  readonly reason: string
  readonly basis: string
  readonly remedy: string
}

async function expectBarred(arrival: Arrival, expected: Barred): Promise<void> {
  const { gate, result = 'fail', outcome = 'ordinary', reason, basis, remedy } = expected
  const view = await hall.arrive(arrival)
  const { explanations, routes, bring } = await hall.clerk.cases.why({ caseId: view.caseId })
  const [now] = explanations
  expect(now).toMatchObject({ outcome, rules: { version: '2026-1' } })
  expect(now?.gates.find(({ id, result: found }) => id === gate && found !== 'pass')).toMatchObject({
    result,
    reason: { zh: expect.stringContaining(reason) },
    basis: { zh: expect.stringContaining(basis) },
  })
  expect(now?.changes.map(({ zh }) => zh).join()).toContain(remedy)
  expect(routes[0]?.zh).toContain('普通程序始终可办')
  expect(bring.length).toBeGreaterThan(0)
  expect((await faultOf(hall.clerk.cases.preparePromise(on(view)))).code).toBe('K304')
  const told = await hall.clerk.cases.giveOneTimeNotice(on(view))
  expect(told.status).toBe('noticed')
  expect(await hall.document(told, 'oneTimeNotice')).toContain(reason)
  const back = await hall.clerk.cases.checkMaterials({ ...on(told), missing: [] })
  const entitled = gate === 'identity' ? await allowedBySupervisor(back) : back
  expect((await hall.clerk.cases.acceptFull(on(entitled))).status).toBe('accepted')
}

/** Identity binds a complete case too, and a supervisor may weigh it. */
async function allowedBySupervisor(view: CaseView): Promise<CaseView> {
  expect(await faultOf(hall.clerk.cases.acceptFull(on(view)))).toMatchObject({ code: 'K389' })
  const asked = await hall.clerk.cases.askPerson({ ...on(view), reason: '证件在换领' })
  return hall.lead.cases.personDecides({ ...on(asked), allowed: true, reason: '核对无误' })
}

describe('2.4 不能容缺的情形，各有理由、依据和出路', () => {
  it.each<[string, Arrival, Barred]>([
    [
      'G2 不在清单内',
      { item: 'S-CLOSED', missing: ['lease'] },
      { gate: 'itemOpen', reason: '不在容缺受理事项清单内', basis: '第三十二条', remedy: '本事项须备齐材料' },
    ],
    [
      'G2 排除领域',
      { item: 'S-ECOLOGY', missing: ['lease'] },
      { gate: 'itemOpen', reason: '“生态环境保护”领域', basis: '第五十八条', remedy: '本事项须备齐材料' },
    ],
    [
      'G3 缺主件',
      { missing: ['application'] },
      { gate: 'coreComplete', reason: '缺主件：申请书', basis: '主要申报材料齐全', remedy: '任何人不能放行' },
    ],
    [
      'G4 所缺副件不可容缺',
      { missing: ['photo', 'lease'] },
      { gate: 'missingDeferrable', reason: '不可容缺：照片', basis: '次要材料公布', remedy: '带来不可容缺的材料' },
    ],
    [
      'G4 只在另一情形可容缺',
      { item: 'S-CASES', situation: 'new', missing: ['lease'] },
      { gate: 'missingDeferrable', reason: '不可容缺：租赁合同', basis: '次要材料公布', remedy: '带来不可容缺的材料' },
    ],
    [
      'G5 等级低于要求',
      { card: 'chen', missing: ['lease'] },
      {
        gate: 'grade',
        reason: '未达到 B 级',
        basis: '未知不等于低',
        remedy: '按普通程序备齐材料即可办理；或请主管决定',
      },
    ],
    [
      'G5 等级未知：不是低，由人决定',
      { card: 'unknown', missing: ['lease'] },
      {
        gate: 'grade',
        result: 'unknown',
        outcome: 'person',
        reason: '信用库',
        basis: '未知不等于低',
        remedy: '请主管决定',
      },
    ],
    [
      'G6 失信被执行人',
      { card: 'huang', missing: ['lease'] },
      { gate: 'noListEntry', reason: '失信被执行人名单', basis: '国办发〔2020〕49号', remedy: '申请修复' },
    ],
    [
      'G6 有异议的名单：由人决定',
      { card: 'he', missing: ['lease'] },
      {
        gate: 'noListEntry',
        result: 'unknown',
        outcome: 'person',
        reason: '有异议，由人决定',
        basis: '有异议的由人决定',
        remedy: '提出异议',
      },
    ],
    [
      'G1 证件过期',
      { card: 'expired', missing: ['lease'] },
      { gate: 'identity', reason: '已过有效期', basis: '居民身份证法', remedy: '出示有效证件' },
    ],
    [
      'G8 同时欠件超过上限',
      { item: 'S-MANY', missing: ['a', 'b', 'c', 'd'] },
      { gate: 'belowCap', reason: '超过上限 3 份', basis: '同时欠交的材料数设上限', remedy: '先补交一部分' },
    ],
  ])('%s', async (_name, arrival, expected) => {
    await expectBarred(arrival, expected)
  })

  it('G2 即办件（湘西、济南）：规定不适用的地方不容缺；其余只约定领证前', async () => {
    const view = await hall.arrive({ item: 'S-INSTANT', missing: ['lease'] })
    expect(view.assessment.outcome).toBe('trust')
    expect((await hall.promise(view)).promise).toMatchObject({ signed: true })
    expect(await hall.explained(view)).toContain('租赁合同：领证前')
    await hall.remove()
    hall = await SituationHall.start({ rules: { editions: [{ instantItems: false }] } } as object)
    await expectBarred(
      { item: 'S-INSTANT', missing: ['lease'] },
      { gate: 'itemOpen', reason: '即办件不适用容缺受理', basis: '第三十二条', remedy: '本事项须备齐材料' },
    )
  })

  it('G2 同一申请正在办理：由人权衡', async () => {
    const first = await hall.owing({ missing: ['lease'] })
    const second = await hall.arrive({ missing: ['lease'] })
    expect(second.assessment).toMatchObject({ outcome: 'ordinary', undecided: ['noDuplicate'] })
    const told = await hall.explained(second)
    expect(told).toContain(`申请人的同一事项正在办理：${first.caseNumber}`)
    expect(told).toContain('同一申请人的同一事项不重复容缺受理')
  })

  it('G7 以前的承诺逾期未补、未修复的不适用；补齐、修复的当日恢复（深圳 art. 58、阜新、安阳 art. 29）', async () => {
    const owing = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-12')
    let next = await hall.arrive({ item: 'S-LIAONING', missing: ['lease'] })
    expect(await hall.explained(next)).toContain('1 份材料逾期未补')
    await hall.day('2026-05-15')
    expect(await hall.explained(await hall.see(next))).toContain('1 份材料逾期未补')
    let first = await hall.see(owing)
    expect(first.breaches).toMatchObject([{ kind: 'late', until: '2027-05-15' }])
    first = await hall.bring(first, 'lease')
    next = await hall.clerk.cases.queryCredit(on(await hall.see(next)))
    expect(next.assessment.outcome).toBe('ordinary')
    const told = await hall.explained(next)
    expect(told).toContain('1 条未修复的未履约记录（承诺未履行，2026-05-15，计至 2027-05-15）')
    expect(told).toContain('深圳经济特区社会信用条例第五十八条')
    const breachId = first.breaches[0]?.breachId ?? ''
    const repair = { ...on(first), breachId, reason: '已补交并承诺' }
    expect((await faultOf(hall.clerk.cases.repairBreach(repair))).code).toBe('K312')
    first = await hall.lead.cases.repairBreach(repair)
    expect(await hall.explained(first)).toContain('履约记录修复')
    next = await hall.see(next)
    expect(next.assessment.outcome).toBe('trust')
    expect(await hall.explained(next)).toContain('已修复或到期 1 条，不计')
  })

  it('G7 有异议的记录由人决定；异议成立的当日不计', async () => {
    const owing = await hall.owing({ missing: ['lease'] })
    await hall.day('2026-05-12')
    await hall.day('2026-05-15')
    let first = await hall.bring(await hall.see(owing), 'lease')
    const breachId = first.breaches[0]?.breachId ?? ''
    const objectionId = randomUUID()
    first = await hall.clerk.cases.raiseObjection({ ...on(first), objectionId, breachId, reason: '已按时寄出' })
    expect(first.objections).toMatchObject([{ decideBy: { date: '2026-05-22' } }])
    let next = await hall.arrive({ item: 'S-LIAONING', missing: ['lease'] })
    expect(next.assessment).toMatchObject({ outcome: 'person', undecided: ['noBreach'] })
    expect(await hall.explained(next)).toContain('有 1 条有异议的记录，由人决定')
    const decision = { objectionId, upheld: true, reason: '邮戳为证' }
    expect((await faultOf(hall.clerk.cases.decideObjection({ ...on(first), ...decision }))).code).toBe('K312')
    first = await hall.lead.cases.decideObjection({ ...on(first), ...decision })
    expect(await hall.explained(first)).toMatch(/异议成立[\s\S]*邮戳为证[\s\S]*批准人：主管演示员/)
    next = await hall.see(next)
    expect(next.assessment.outcome).toBe('trust')
  })

  it('已修复的名单只显示、不计（梁修复）', async () => {
    const view = await hall.arrive({ card: 'liang', missing: ['lease'] })
    expect(view.assessment.outcome).toBe('trust')
    expect(await hall.explained(view)).toContain('严重失信主体名单')
    expect(await hall.explained(view)).toMatch(/已修复$/m)
  })

  it('G10 材料变了的承诺不作数，须重新签署', async () => {
    let view = await hall.promise(await hall.arrive({ item: 'S-MANY', missing: ['a'] }))
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: ['a', 'b'] })
    expect((await faultOf(hall.clerk.cases.acceptOwing(on(view)))).code).toBe('K311')
    expect(await hall.explained(view)).toMatch(/书面承诺；个人信息保护法第十七条：告知/)
  })
})

describe('9.1 由人决定：理由、第二人，从不越过主件', () => {
  it('等级低：窗口写明理由请主管，主管写明理由同意，决定写明是由人作出', async () => {
    let view = await hall.arrive({ card: 'chen', missing: ['lease'] })
    expect((await faultOf(hall.clerk.cases.askPerson({ ...on(view), reason: ' ' }))).code).toBe('K313')
    view = await hall.clerk.cases.askPerson({ ...on(view), reason: '多年守信' })
    const yes = { allowed: true, reason: '情况属实' }
    expect((await faultOf(hall.clerk.cases.personDecides({ ...on(view), ...yes }))).code).toBe('K312')
    view = await hall.lead.cases.personDecides({ ...on(view), ...yes })
    view = await hall.clerk.cases.acceptOwing(on(await hall.promise(view)))
    const told = await hall.explained(view)
    for (const text of [
      '主管已同意，签署承诺后容缺受理',
      '个人信息保护法第二十四条',
      '多年守信',
      '情况属实',
      '主管演示员',
    ]) {
      expect(told).toContain(text)
    }
    expect(owedOf(view, 'lease').status).toBe('owed')
  })

  it('主管不同意的，普通程序照常', async () => {
    let view = await hall.arrive({ card: 'chen', missing: ['lease'] })
    view = await hall.clerk.cases.askPerson({ ...on(view), reason: '请示' })
    view = await hall.lead.cases.personDecides({ ...on(view), allowed: false, reason: '近期有处罚' })
    expect(view.assessment.outcome).toBe('ordinary')
    expect(await hall.explained(view)).toContain('主管不同意容缺受理，按普通程序办理')
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
    expect((await hall.clerk.cases.acceptFull(on(view))).status).toBe('accepted')
  })

  it('缺主件的不能请示', async () => {
    const view = await hall.arrive({ card: 'chen', missing: ['application'] })
    expect((await faultOf(hall.clerk.cases.askPerson({ ...on(view), reason: '请示' }))).code).toBe('K304')
  })

  it('信用源断开：未知，不是低；由人决定', async () => {
    await hall.app.credit.close()
    const view = await hall.arrive({ missing: ['lease'] })
    expect(view.assessment).toMatchObject({ outcome: 'person', undecided: ['grade', 'noListEntry'] })
    expect(await hall.explained(view)).toContain('有情况不明，由人决定；不明不等于不好')
  })

  it('手工录入、未读卡的，由主管核实', async () => {
    let view = await hall.clerk.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: 'S-BASE',
      handler: { kind: 'typed', name: '王样本', number: '440604199001010018' },
      applicant: { kind: 'same' },
    })
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: ['lease'] })
    view = await askedWhereNeeded(hall.clerk, view)
    expect(view.assessment).toMatchObject({ outcome: 'person', undecided: ['identity'] })
    expect(await hall.explained(view)).toContain('手工录入，未读卡：须经主管同意')
  })

  it('终端上的群众看得到为什么和出路，看不到等级', async () => {
    const view = await hall.arrive({ card: 'chen', missing: ['lease'] })
    const kiosk = hall.app.client('kiosk-1')
    const why = await kiosk.people.why({ readingId: await readCard(hall.clerk, 'chen'), caseId: view.caseId })
    expect(JSON.stringify(why)).not.toMatch(/[A-D] 级|等级/)
    expect(why.routes.map(({ zh }) => zh).join()).toMatch(/备齐材料随时可以办[\s\S]*异议[\s\S]*修复/)
  })
})

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { ruleBook } from '../../../../electron/config/rules-schema.ts'
import { COMPANY, faultOf, on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const LOW_COMPANY = { kind: 'organisation', name: '禅城演示人力资源有限公司', number: '91440604MA00000021' } as const
const CHILD = { kind: 'person', name: '样本少年', number: '440604201506010013' } as const
/** Born 2020-01-01: six. */
const SIX = { kind: 'person', name: '样本幼童', number: '440604202001010012' } as const
/** Born 2010-01-01: sixteen. */
const YOUTH = { kind: 'person', name: '样本青年', number: '440604201001010018' } as const
const handOver = { handover: { method: 'post', takenBy: 'handler' } } as const

describe('2.5 代理', () => {
  it('罗城、南召：欠的就是授权委托书的，见到之前锁定；写明查了谁的信用', async () => {
    let view = await hall.owing({ item: 'S-AGENT', applicant: COMPANY, missing: ['mandate'] })
    const told = await hall.explained(view)
    expect(told).toContain('经办人为委托代理人：授权委托书后补，见到之前结果不予发放；核查申请人、经办人的信用')
    expect(told).toContain('行政许可法第二十九条（委托代理）')
    view = await hall.granted(view)
    expect(await faultOf(hall.clerk.cases.handOver({ ...on(view), ...handOver }))).toMatchObject({
      code: 'K306',
      about: [{ zh: '授权委托书' }],
    })
    view = await hall.bring(view, 'mandate')
    expect((await hall.clerk.cases.handOver({ ...on(view), ...handOver })).status).toBe('handedOver')
  })

  it('申请人、经办人的信用都看的事项，一方不够就不够', async () => {
    const view = await hall.arrive({ item: 'S-BOTH', applicant: LOW_COMPANY, missing: ['lease'] })
    expect(view.assessment.gates.flatMap(({ id, party, result }) => (id === 'grade' ? [[party, result]] : []))).toEqual(
      [
        ['applicant', 'fail'],
        ['handler', 'pass'],
      ],
    )
    expect(await hall.explained(view)).toContain('申请人')
  })

  it('南召：法定代表人签署，等于单位自己', async () => {
    const view = await hall.owing({
      item: 'S-IN-PERSON',
      applicant: COMPANY,
      relation: 'legalRepresentative',
      proof: 'licence',
      missing: ['lease'],
    })
    expect(view.status).toBe('accepted')
    expect(await hall.explained(view)).toContain('经办人为法定代表人')
  })

  it('人事考试：不允许代为承诺，主管也不能放行', async () => {
    const view = await hall.arrive({ item: 'S-IN-PERSON', applicant: COMPANY, missing: ['lease'] })
    expect(view.assessment.outcome).toBe('ordinary')
    expect(await hall.explained(view)).toContain('本事项不允许代为承诺，须由申请人本人签署')
    expect((await faultOf(hall.clerk.cases.askPerson({ ...on(view), reason: '请示' }))).code).toBe('K304')
  })

  it('委托书样本随时可以打印', async () => {
    const view = await hall.promise(await hall.arrive({ item: 'S-AGENT', applicant: COMPANY, missing: ['mandate'] }))
    expect(await hall.document(view, 'authorityTemplate')).toContain('委托')
  })
})

describe('行政许可法第三十一条：不得要求提交无关材料；民法典第六十一条：法定代表人不需委托', () => {
  const askedOf = (view: CaseView) => view.asked.map(({ id }) => id)

  it.each([
    ['本人', {}],
    ['法定代表人', { applicant: COMPANY, relation: 'legalRepresentative', proof: 'licence' }],
  ] as const)('%s办理的不要授权委托书：不列、不缺，告知书和受理通知书上都没有', async (_, who) => {
    const told = await hall.clerk.cases.giveOneTimeNotice(
      on(await hall.arrive({ item: 'S-AGENT', ...who, missing: ['application'] })),
    )
    expect(askedOf(told)).toEqual(['application', 'lease'])
    expect(await hall.document(told, 'oneTimeNotice')).toContain('申请书')
    expect(await hall.document(told, 'oneTimeNotice')).not.toContain('委托书')
    expect(await hall.explained(told)).not.toContain('授权委托书')
    const back = await hall.clerk.cases.checkMaterials({ ...on(told), missing: [] })
    const accepted = await hall.clerk.cases.acceptFull(on(back))
    expect(await hall.document(accepted, 'notice')).not.toContain('委托书')
  })

  it('登记后改为代理的，委托书没有人见过，算缺；其余已勾选的不变', async () => {
    const own = await hall.arrive({ item: 'S-AGENT', missing: ['lease'] })
    const change = { applicant: COMPANY, relation: 'agent' } as const
    const agent = await hall.clerk.cases.changeApplicant({ ...on(own), ...change })
    expect([askedOf(agent), agent.missing]).toEqual([
      ['application', 'lease', 'mandate'],
      ['lease', 'mandate'],
    ])
  })
})

describe('单位承诺的由单位负责（民法典 art. 162）；issue 10, 1.4', () => {
  const resultsOf = (view: CaseView, id: string) =>
    view.assessment.gates.flatMap(gate => (gate.id === id ? [`${gate.party} ${gate.result}`] : []))

  it('单位自己的名单、记录一律要看：查两家，登记两条查询', async () => {
    const view = await hall.arrive({ applicant: COMPANY, missing: ['lease'] })
    expect(Object.keys(view.credit)).toEqual(['applicant', 'handler'])
    expect(resultsOf(view, 'grade')).toEqual(['handler pass'])
    expect(resultsOf(view, 'noListEntry')).toEqual(['applicant pass', 'handler pass'])
    expect(view.assessment.outcome).toBe('trust')
    const unknown = { kind: 'organisation', name: '没有记录有限公司', number: '91350100M000100Y43' } as const
    const other = await hall.arrive({ applicant: unknown, missing: ['lease'] })
    expect(other.assessment).toMatchObject({ outcome: 'person', undecided: ['noListEntry'] })
  })

  it('到期未补的记在单位名下；换一个代理人也不再容缺，原代理人自己的事不受影响', async () => {
    const first = await hall.owing({ applicant: COMPANY, missing: ['lease'] })
    await hall.day('2026-05-12')
    await hall.day('2026-05-18')
    expect((await hall.see(first)).breaches).toHaveLength(1)
    const again = await hall.arrive({ card: 'li', item: 'S-LIAONING', applicant: COMPANY, missing: ['lease'] })
    expect(resultsOf(again, 'noBreach')).toEqual(['applicant fail', 'handler pass'])
    expect(again.assessment.outcome).toBe('ordinary')
    const own = await hall.arrive({ item: 'S-LIAONING', missing: ['lease'] })
    expect(resultsOf(own, 'noBreach')).toEqual(['applicant pass'])
    expect(own.assessment.outcome).toBe('trust')
  })

  it('欠件上限按申请人算；代办的不占经办人自己的', async () => {
    await hall.owing({ item: 'S-MANY', applicant: COMPANY, missing: ['a', 'b', 'c'] })
    const own = await hall.arrive({ missing: ['lease'] })
    expect(resultsOf(own, 'belowCap')).toEqual(['applicant pass'])
    const again = await hall.arrive({ card: 'li', applicant: COMPANY, missing: ['lease'] })
    expect(resultsOf(again, 'belowCap')).toEqual(['applicant fail'])
    expect(own.parties.handler?.standing).toMatchObject({ owed: 0, asAgent: { owed: 3 } })
  })
})

describe('大厅另有规定的', () => {
  const CLAUSE = { zh: '代理人与申请人共同承诺，逾期未补的一并记录', en: 'The agent promises too' }
  let strict: SituationHall
  beforeEach(async () => {
    const rules = ruleBook.parse({ agentCap: 3, agentClause: CLAUSE })
    strict = await SituationHall.start({ rules })
  })
  afterEach(() => strict.remove())

  it('承诺书写明代理人共同承诺的，才一并记在代理人名下；代理人有自己的上限', async () => {
    const promised = await strict.promise(
      await strict.arrive({ item: 'S-MANY', applicant: COMPANY, missing: ['a', 'b', 'c'] }),
    )
    expect(await strict.document(promised, 'promise')).toContain(CLAUSE.zh)
    const first = await strict.clerk.cases.acceptOwing(on(promised))
    const next = await strict.arrive({ applicant: LOW_COMPANY, missing: ['lease'] })
    expect(
      next.assessment.gates.flatMap(({ id, party, result }) => (id === 'belowCap' ? [[party, result]] : [])),
    ).toEqual([
      ['applicant', 'pass'],
      ['handler', 'fail'],
    ])
    await strict.day('2026-05-12')
    await strict.day('2026-05-18')
    expect((await strict.see(first)).breaches.length).toBeGreaterThan(0)
    const own = await strict.arrive({ item: 'S-LIAONING', missing: ['lease'] })
    expect(own.assessment.gates.find(({ id }) => id === 'noBreach')).toMatchObject({
      party: 'applicant',
      result: 'fail',
    })
  })
})

it('代理人上限只数作为委托代理人代办的：法定代表人、监护人承诺的不算（民法典 art. 23、61、165）', async () => {
  const capped = await SituationHall.start({ rules: ruleBook.parse({ agentCap: 1 }) })
  onTestFinished(() => capped.remove())
  await capped.owing({ applicant: COMPANY, relation: 'legalRepresentative', proof: 'licence', missing: ['lease'] })
  await capped.owing({ applicant: CHILD, relation: 'guardian', missing: ['lease'] })
  const first = await capped.owing({ applicant: LOW_COMPANY, missing: ['lease'] })
  expect(first.parties.handler?.standing).toMatchObject({ owed: 0, asAgent: { owed: 0 } })
  const other = { kind: 'organisation', name: '没有记录有限公司', number: '91350100M000100Y43' } as const
  const second = await capped.arrive({ applicant: other, missing: ['lease'] })
  expect(second.parties.handler?.standing).toMatchObject({ asAgent: { owed: 1 } })
  const handler = second.assessment.gates.find(({ id, party }) => id === 'belowCap' && party === 'handler')
  expect(handler?.result).toBe('fail')
})

describe('身份和代理权约束每一次受理，材料齐全的也一样', () => {
  const why = async (view: CaseView) => {
    const accept = view.actions.find(({ id }) => id === 'acceptFull')
    expect(accept?.because?.code).toBe('K389')
    expect((await faultOf(hall.clerk.cases.acceptFull(on(view)))).code).toBe('K389')
    return accept?.because?.text.zh
  }

  it('民法典第六十一条：法定代表人要有证明——看执照或查登记，记明看了什么、谁、哪一天', async () => {
    const arrival = { applicant: COMPANY, relation: 'legalRepresentative' } as const
    let view = await hall.arrive(arrival)
    expect(await why(view)).toContain('看营业执照（登记证书）或查登记信息')
    expect(view.actions.find(({ id }) => id === 'checkAuthority')?.limits.choices).toEqual(['licence', 'registry'])
    view = await hall.clerk.cases.checkAuthority({ ...on(view), seen: 'registry' })
    expect(view.authorityCheck).toEqual({ name: expect.objectContaining({ zh: '已查登记信息' }), on: '2026-04-30' })
    const history = await hall.clerk.cases.history({ caseId: view.caseId })
    expect(history.at(-1)).toMatchObject({
      type: 'AuthorityChecked',
      operator: '窗口演示员',
      lines: [{ zh: '已查登记信息' }],
    })
    expect((await hall.clerk.cases.acceptFull(on(view))).status).toBe('accepted')
    expect(await hall.explained(view)).toContain('已查登记信息')
  })

  it('没有委托的“代理人”替十一岁的孩子办，齐全也不受理；监护人签署的委托书看过就可以', async () => {
    const view = await hall.arrive({ applicant: CHILD })
    expect(await why(view)).toContain('监护人（法定代理人）签署的授权委托书')
    expect(await hall.explained(view)).toContain('民法典第十九条、第二十条、第二十三条')
    const seen = await hall.clerk.cases.checkAuthority({ ...on(view), seen: 'guardianAuthority' })
    expect((await hall.clerk.cases.acceptFull(on(seen))).status).toBe('accepted')
  })

  it('六岁的由监护人办；别人不行', async () => {
    expect(await why(await hall.arrive({ applicant: SIX }))).toContain('代理人须有监护人')
    const view = await hall.arrive({ applicant: SIX, relation: 'guardian' })
    expect((await hall.clerk.cases.acceptFull(on(view))).status).toBe('accepted')
  })

  it('告知书照发：不受理也要写明缺什么', async () => {
    const view = await hall.arrive({ applicant: CHILD, missing: ['application'] })
    expect((await hall.clerk.cases.giveOneTimeNotice(on(view))).status).toBe('noticed')
  })
})

describe('未成年人（民法典第十九条、第二十条、第二十三条；个人信息保护法第二十八条、第三十一条）', () => {
  it('由监护人办，看监护人的信用，不查孩子的', async () => {
    const view = await hall.owing({ applicant: CHILD, relation: 'guardian', missing: ['lease'] })
    expect(view).toMatchObject({ creditParties: ['handler'], status: 'accepted' })
    expect(view.credit).not.toHaveProperty('applicant')
    expect(await hall.explained(view)).toContain('经办人为监护人')
  })

  it('监护人就是法定代理人：写哪个词都一样', async () => {
    const view = await hall.arrive({ applicant: CHILD, relation: 'legalRepresentative', missing: ['lease'] })
    expect(view).toMatchObject({ relation: 'guardian', assessment: { outcome: 'trust' } })
  })

  it('未满八周岁与八至十八周岁分别说明；委托代理人不能代为承诺', async () => {
    const six = await hall.arrive({ applicant: SIX, missing: ['lease'] })
    expect(await hall.explained(six)).toContain('申请人未满 8 周岁，无民事行为能力，须由监护人（法定代理人）代理')
    const youth = await hall.arrive({ applicant: YOUTH, missing: ['lease'] })
    expect(await hall.explained(youth)).toContain('限制民事行为能力人，承诺须由监护人（法定代理人）代为作出')
  })
})

it.each([
  ['hmt', '港澳台居民居住证'],
  ['foreigner', '外国人永久居留身份证'],
])('没有居民身份证的（%s）：读证有效，信用未知不是低，由人决定', async (card, name) => {
  const view = await hall.arrive({ card, missing: ['lease'] })
  expect(view.assessment.outcome).toBe('person')
  expect(await hall.explained(view)).toContain(`已读取${name}`)
})

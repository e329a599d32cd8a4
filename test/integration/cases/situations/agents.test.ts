import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultOf, on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const COMPANY = { kind: 'organisation', name: '禅城样本餐饮有限公司', number: '91440604MA0000001X' } as const
const LOW_COMPANY = { kind: 'organisation', name: '禅城演示人力资源有限公司', number: '91440604MA00000021' } as const
const CHILD = { kind: 'person', name: '样本少年', number: '440604201506010013' } as const
/** Born 2010-01-01: sixteen. */
const YOUTH = { kind: 'person', name: '样本青年', number: '440604201001010018' } as const
const handOver = { handover: { method: 'post', takenBy: 'handler' } } as const

describe('2.5 代理', () => {
  it('罗城、南召：欠的就是授权委托书的，见到之前锁定；写明查了谁的信用', async () => {
    let view = await hall.owing({ item: 'S-AGENT', applicant: COMPANY, missing: ['mandate'] })
    const told = await hall.explained(view)
    expect(told).toContain('经办人为委托代理人：授权委托书后补，见到之前结果不予发放；核查经办人的信用')
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

describe('未成年人（个人信息保护法 art. 28、31）', () => {
  it('未满十四周岁由监护人办，看监护人的信用，不查孩子的', async () => {
    const view = await hall.owing({ applicant: CHILD, relation: 'guardian', missing: ['lease'] })
    expect(view).toMatchObject({ creditParties: ['handler'], status: 'accepted' })
    expect(view.credit).not.toHaveProperty('applicant')
    expect(await hall.explained(view)).toContain('经办人为监护人')
  })

  it('未满十四周岁，别人不能代为承诺；备齐仍可受理', async () => {
    let view = await hall.arrive({ applicant: CHILD, relation: 'legalRepresentative', missing: ['lease'] })
    expect(await hall.explained(view)).toContain('申请人未满十四周岁，须由监护人经办')
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
    expect((await hall.clerk.cases.acceptFull(on(view))).status).toBe('accepted')
  })

  it('十四至十八周岁：法定代理人也可以；委托代理人不行', async () => {
    const represented = await hall.arrive({ applicant: YOUTH, relation: 'legalRepresentative', missing: ['lease'] })
    expect(represented.assessment.outcome).toBe('trust')
    await hall.clerk.cases.withdraw({ ...on(represented), reason: '换人' })
    const agent = await hall.arrive({ applicant: YOUTH, missing: ['lease'] })
    expect(await hall.explained(agent)).toContain('申请人未成年，须由监护人或法定代理人经办')
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

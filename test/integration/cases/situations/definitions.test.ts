import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const handOver = { handover: { method: 'post', takenBy: 'handler' } } as const

describe('2.1 容缺受理：主件齐全、缺副件、自愿书面承诺，先予受理', () => {
  it('受理即起算，领证前锁定，补齐后发放、办结；每一步写明条件、规则和依据', async () => {
    let view = await hall.arrive({ missing: ['lease'] })
    expect(view.assessment.outcome).toBe('trust')
    expect(view.actions.map(({ id }) => id)).toContain('preparePromise')
    expect((await faultOf(hall.clerk.cases.acceptOwing(on(view)))).code).toBe('K311')
    view = await hall.clerk.cases.acceptOwing(on(await hall.promise(view)))
    expect(view).toMatchObject({
      status: 'accepted',
      platform: '0',
      acceptance: { mode: 'owing', finish: { date: '2026-05-18' } },
      owed: [{ due: { date: '2026-05-11' }, status: 'owed' }],
      locked: true,
    })
    view = await hall.granted(view)
    expect(await faultOf(hall.clerk.cases.handOver({ ...on(view), ...handOver }))).toMatchObject({
      code: 'K306',
      about: [{ zh: '租赁合同' }],
    })
    view = await hall.bring(view, 'lease')
    view = await hall.clerk.cases.handOver({ ...on(view), ...handOver })
    view = await hall.clerk.cases.close({ ...on(view), result: '0', reason: '' })
    expect(view).toMatchObject({ status: 'closed', platform: '1', closing: { result: '0' } })
    const told = await hall.explained(view)
    for (const text of [
      '条件均满足，签署承诺后容缺受理',
      '广东省优化营商环境条例（2022）第三十二条：应当先予受理',
      '信任审批：信用等级达到事项要求',
      '2026-1',
      '可容缺：租赁合同',
    ]) {
      expect(told).toContain(text)
    }
  })

  it('自愿：不签承诺的，普通程序照常；备齐即予受理，不看信用', async () => {
    let view = await hall.arrive({ missing: ['lease'] })
    view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
    view = await hall.clerk.cases.acceptFull(on(view))
    expect(view).toMatchObject({ acceptance: { mode: 'full' }, owed: [] })
    const told = await hall.explained(view)
    expect(told).toContain('材料齐全，直接受理，不看信用')
    expect(told).toContain('行政许可法第三十二条：材料齐全即予受理')
  })
})

it('2.1 容缺收件：缺主件的只收件、不受理、不起算；补齐后当日受理', async () => {
  let view = await hall.arrive({ missing: ['application', 'lease'] })
  expect(view.assessment.outcome).toBe('ordinary')
  expect(view.actions.map(({ id }) => id)).toContain('holdPapers')
  view = await hall.clerk.cases.holdPapers(on(view))
  expect(view).toMatchObject({ status: 'held', platform: '5', held: { until: { date: '2026-06-01' } } })
  expect(view).not.toHaveProperty('clock')
  expect(await hall.explained(view)).toMatch(/缺主件：申请书[\s\S]*暂存至 2026-06-01，不计受理/)
  await hall.day('2026-05-20')
  view = await hall.clerk.cases.checkMaterials({ ...on(view), missing: [] })
  view = await hall.clerk.cases.acceptFull(on(view))
  expect(view.acceptance).toMatchObject({ on: '2026-05-20', finish: { date: '2026-06-03' } })
})

describe('2.1 四种方式，各有各的了结', () => {
  it('容缓、容缺：欠；告知承诺：以承诺代替，事后核查，不锁定；免提交：机关自行取得', async () => {
    let view = await hall.owing({ item: 'S-MODES', missing: ['lease', 'plan', 'insurance', 'no-offence'] })
    expect(view.owed.map(({ mode, byCitizen, discharges }) => [mode, byCitizen, discharges])).toEqual([
      ['defer', true, []],
      ['tolerate', true, ['check']],
      ['shared', false, ['sharing', 'licenceLibrary']],
      ['promise', false, ['check']],
    ])
    expect(await hall.explained(view)).toContain('可容缺：租赁合同、制度文本、社保证明、无违法记录证明')

    const paper = { ...on(view), owedId: owedOf(view, 'lease').owedId, means: 'check', reference: 'HC-1' } as const
    expect((await faultOf(hall.clerk.cases.discharge(paper))).code).toBe('K341')
    view = await hall.bring(view, 'lease')
    view = await hall.clerk.cases.discharge({
      ...on(view),
      owedId: owedOf(view, 'plan').owedId,
      means: 'check',
      reference: '现场核查 2026-0007',
    })
    view = await hall.clerk.cases.discharge({
      ...on(view),
      owedId: owedOf(view, 'insurance').owedId,
      means: 'sharing',
      reference: '共享平台 2026-0008',
    })
    expect(view.locked).toBe(false)
    view = await hall.granted(view)
    view = await hall.clerk.cases.handOver({ ...on(view), ...handOver })
    view = await hall.clerk.cases.close({ ...on(view), result: '0', reason: '' })
    // 告知承诺 is verified after the certificate is issued (国办发〔2020〕42号).
    view = await hall.clerk.cases.discharge({
      ...on(view),
      owedId: owedOf(view, 'no-offence').owedId,
      means: 'check',
      reference: '事后核查 2026-0009',
    })
    expect(view.owed.map(({ status }) => status)).toEqual(Array(4).fill('discharged'))
    const told = await hall.explained(view)
    for (const text of ['核查：现场核查 2026-0007', '数据共享：共享平台 2026-0008', '核查：事后核查 2026-0009']) {
      expect(told).toContain(text)
    }
  })

  it('机关取得、核查的材料过期，不算申请人逾期，也不记录', async () => {
    const view = await hall.owing({ item: 'S-MODES', missing: ['insurance', 'no-offence'] })
    await hall.day('2026-06-30')
    expect(await hall.see(view)).toMatchObject({ breaches: [], curable: [], status: 'accepted' })
    expect((await hall.see(view)).owed.every(({ lateness }) => lateness === undefined)).toBe(true)
  })
})

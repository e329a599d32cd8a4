import { describe, expect, it } from 'vitest'
import { longestDue } from '../../../../electron/cases/model/deadlines.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import type { Item } from '../../../../electron/catalogue/model/item.ts'
import { CaseDriver, found, item, material } from '../../../support/cases/case-builder.ts'
import {
  acceptedUnder,
  checked,
  DAYS,
  DUE_ON,
  HANDOVER,
  leadOn,
  nights,
  on,
  rules,
  supplied,
} from '../../../support/cases/rule-days.ts'

function owingFor(days: number, rest: Partial<Item> = {}): Item {
  const deferral = { mode: 'defer', due: { kind: 'workingDays', days }, dischargedBy: ['paper'] } as const
  return item({
    statutoryDays: 60,
    materials: [material('core', { core: true }), material('days', { deferral })],
    ...rest,
  })
}

function due(chosen: Item, given = on('2026-04-30')) {
  const driver = CaseDriver.prepared(['days'], found({ validUntil: given.today }), chosen)
  driver.run({ type: 'preparePromise' }, given)
  return driver.now.promise?.materials[0]?.due
}

describe('深圳容缺办理管理办法 2019', () => {
  it('补交期限 ≤ 承诺时限−2 个工作日', () => {
    expect(longestDue(owingFor(9, { promisedDays: 10 }), DEFAULT_RULES)).toBe(8)
    expect(due(owingFor(9, { promisedDays: 10 }))).toMatchObject({ kind: 'date', days: 8 })
  })

  it('补交期限 ≤ 20 个工作日', () => {
    expect(due(owingFor(40, { promisedDays: 45 }))).toMatchObject({ kind: 'date', days: 20 })
  })

  it('事项另定更短的上限时从其规定，更长的不放宽大厅上限', () => {
    expect(due(owingFor(40, { promisedDays: 45, maxDueDays: 6 }))).toMatchObject({ kind: 'date', days: 6 })
    expect(due(owingFor(40, { promisedDays: 45, maxDueDays: 30 }))).toMatchObject({ kind: 'date', days: 20 })
  })

  it('承诺时限不足三日或即办件：只能约定领证前补交', () => {
    for (const promisedDays of [0, 1, 2]) {
      expect(due(owingFor(5, { promisedDays, kind: promisedDays === 0 ? 'instant' : 'promised' }))).toEqual({
        kind: 'beforeHandover',
      })
    }
    expect(due(owingFor(5, { promisedDays: 3 }))).toMatchObject({ kind: 'date', days: 1 })
  })

  it('承诺时限自容缺受理之日起算；缺件本身不停表', () => {
    const driver = acceptedUnder({})
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-18' }, stops: [] })
    nights(driver, '2026-05-11')
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-18' }, stops: [] })
  })

  it('补交前不发证', () => {
    const driver = acceptedUnder({}).granted().run({ type: 'readyResult' }, on('2026-05-06'))
    const handOver = { type: 'handOver', method: 'post', takenBy: 'handler' } as const
    expect(driver.attempt(handOver, on('2026-05-06'))).toBe('K306')
    supplied(driver, '2026-05-06')
    expect(driver.attempt(handOver, on('2026-05-06'))).toBe('K306')
    checked(driver, '2026-05-06')
    expect(driver.attempt(handOver, on('2026-05-06'))).toBe('ok')
  })

  it('可以邮寄补交', () => {
    const driver = acceptedUnder({}).run(
      { type: 'supply', owedId: DAYS, method: 'post', by: 'other' },
      on('2026-05-07'),
    )
    expect(driver.now.owed[0]).toMatchObject({ status: 'supplied', supply: { method: 'post', by: 'other' } })
  })

  it('容缺收件：主件缺失的只收件、不受理、不起算，二十个工作日内补齐', () => {
    const driver = CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' }, on('2026-04-30'))
    expect(driver.now).toMatchObject({ status: 'held', clock: undefined, held: { until: { date: '2026-06-01' } } })
    expect(driver.attempt({ type: 'acceptOwing' }, on('2026-05-06'))).toBe('K303')
    driver.run({ type: 'checkMaterials', missing: [] }, on('2026-05-20')).run({ type: 'acceptFull' }, on('2026-05-20'))
    expect(driver.now.acceptance?.on).toBe('2026-05-20')
  })
})

describe('辽宁省办法、台州住建 2019、罗城民政：补交期限不超过承诺办结时限', () => {
  it('不留余量的地方：补交期限 ≤ 承诺时限', () => {
    const given = on('2026-04-30', rules({ reserveDays: 0 }))
    expect(due(owingFor(40, { promisedDays: 10 }), given)).toMatchObject({ days: 10 })
  })
})

describe('罗城民政：以到达时间为准；不可抗力可延', () => {
  it('期限内到达、事后登记的不算逾期', () => {
    const driver = nights(acceptedUnder({}), '2026-05-12')
    expect(driver.now.owed[0]?.lateness).toBeDefined()
    const arrived = { arrivedOn: on(DUE_ON).today }
    driver.run({ type: 'supply', owedId: DAYS, method: 'post', ...arrived }, on('2026-05-12'))
    expect(driver.now.owed[0]).toMatchObject({ status: 'supplied', suppliedOn: DUE_ON })
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
  })

  it('期限后到达的，登记再早也算逾期', () => {
    const driver = nights(acceptedUnder({}), '2026-05-12', '2026-05-13')
    const arrived = { arrivedOn: on('2026-05-12').today }
    driver.run({ type: 'supply', owedId: DAYS, method: 'post', ...arrived }, on('2026-05-13'))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ was: DUE_ON })
  })

  describe('已作逾期记录，才查明到达日期的', () => {
    const recorded = () => nights(acceptedUnder({}), '2026-05-12', '2026-06-01')
    const arrived = (day: string) =>
      ({ type: 'supply', owedId: DAYS, method: 'post', arrivedOn: on(day).today, proof: '邮戳' }) as const

    it('期限内到达：记录自行更正，不算逾期，两项登记都保留', () => {
      const driver = recorded()
      expect(driver.now.breaches).toMatchObject([{ kind: 'late' }])
      driver.run(arrived(DUE_ON), on('2026-06-02'))
      expect(driver.now.breaches).toMatchObject([{ struckOn: '2026-06-02', arrivedOn: DUE_ON }])
      expect(driver.now.owed[0]).toMatchObject({ status: 'supplied', suppliedOn: DUE_ON })
      expect([driver.now.owed[0]?.lateness, driver.now.owed[0]?.lapse]).toEqual([undefined, undefined])
      const kinds = driver.events.map(({ type }) => type)
      expect(kinds.indexOf('BreachStruck')).toBeGreaterThan(kinds.indexOf('BreachRecorded'))
    })

    it('没有写明凭据的，不更正记录', () => {
      const { proof: _, ...unproven } = arrived(DUE_ON)
      expect(recorded().attempt(unproven, on('2026-06-02'))).toBe('K313')
      expect(recorded().attempt({ ...unproven, arrivedOn: on('2026-06-01').today }, on('2026-06-02'))).toBe('ok')
    })

    it('宽限期内到达：记录自行更正，仍是迟交', () => {
      const driver = recorded()
      driver.run(arrived('2026-05-13'), on('2026-06-02'))
      expect(driver.now.breaches).toMatchObject([{ struckOn: '2026-06-02' }])
      expect(driver.now.owed[0]?.lateness).toMatchObject({ was: DUE_ON })
    })

    it('宽限期后到达：记录不变', () => {
      const driver = recorded()
      driver.run(arrived('2026-06-01'), on('2026-06-02'))
      expect(driver.now.breaches[0]).not.toHaveProperty('struckOn')
      expect(driver.now.owed[0]?.lapse).toBeDefined()
    })

    it('更正后材料不合格：仍欠，期限已过的重新通知', () => {
      const driver = recorded().run(arrived(DUE_ON), on('2026-06-02'))
      driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '未盖章' }, on('2026-06-02'))
      expect(driver.now.owed[0]).toMatchObject({ status: 'owed' })
      driver.run({ type: 'passDay' }, on('2026-06-03'))
      expect(driver.now.owed[0]?.lateness).toMatchObject({ on: '2026-06-03' })
    })
  })

  it('到达日不能晚于今天，也不能早于承诺之日', () => {
    const driver = acceptedUnder({})
    for (const day of ['2026-05-08', '2026-04-29']) {
      const supply = { type: 'supply', owedId: DAYS, method: 'post', arrivedOn: on(day).today } as const
      expect(driver.attempt(supply, on('2026-05-07'))).toBe('K351')
    }
  })

  it('不可抗力的延期不受次数和天数限制，仍须他人批准', () => {
    const driver = acceptedUnder({ maxExtensions: 0 })
    const given = rules({ maxExtensions: 0 })
    const request = { kind: 'extension', owedId: DAYS, days: 30, forceMajeure: true } as const
    driver.run({ type: 'askApproval', requestId: 'r', request, reason: '台风停运' }, on('2026-05-07', given))
    const answer = { type: 'answerApproval', requestId: 'r', approved: true, reason: '情况属实' } as const
    expect(driver.attempt(answer, on('2026-05-07', given))).toBe('K312')
    driver.run(answer, leadOn('2026-05-07', given))
    expect(driver.now.owed[0]).toMatchObject({ due: { days: 35, date: '2026-06-23' }, extensions: 0 })
  })
})

describe('延期（默认：一次，不超过五个工作日，到期前提出，须理由和批准）', () => {
  const ask = (days: number, reason = '出差') =>
    ({
      type: 'askApproval',
      requestId: `r${days}`,
      request: { kind: 'extension', owedId: DAYS, days, forceMajeure: false },
      reason,
    }) as const
  const answer = (days: number, approved = true) =>
    ({ type: 'answerApproval', requestId: `r${days}`, approved, reason: '同意' }) as const

  it('不超过五个工作日', () => {
    for (const days of [0, 6, 1.5, Number.NaN]) expect(acceptedUnder({}).attempt(ask(days), on(DUE_ON))).toBe('K345')
    expect(acceptedUnder({}).attempt(ask(5, ' '), on(DUE_ON))).toBe('K313')
  })

  it('到期当日还可以提出，次日不行', () => {
    expect(acceptedUnder({}).attempt(ask(5), on(DUE_ON))).toBe('ok')
    expect(acceptedUnder({}).attempt(ask(5), on('2026-05-12'))).toBe('K344')
  })

  it('领证前补交的没有日期可延', () => {
    const driver = acceptedUnder({}, ['handover'])
    const request = { kind: 'extension', owedId: HANDOVER, days: 3, forceMajeure: false } as const
    expect(driver.attempt({ type: 'askApproval', requestId: 'r', request, reason: '出差' }, on(DUE_ON))).toBe('K344')
  })

  it('到期前提出、迟迟未答复的，不算申请人逾期；批准后从答复之日起给足天数', () => {
    const driver = acceptedUnder({}).run(ask(5), on(DUE_ON))
    nights(driver, '2026-05-12', '2026-05-13', '2026-05-20', '2026-06-01')
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.run(answer(5), leadOn('2026-06-01'))
    expect(driver.now.owed[0]?.due).toMatchObject({ date: '2026-06-08' })
    nights(driver, '2026-06-08')
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
  })

  it('未获批准的，逾期从知道答复后的次日起记，仍有宽限', () => {
    const driver = acceptedUnder({}).run(ask(5), on(DUE_ON)).run(answer(5, false), leadOn('2026-05-14'))
    nights(driver, '2026-05-14')
    expect(driver.now.owed[0]).toMatchObject({ status: 'owed', lateness: { graceUntil: { date: '2026-05-18' } } })
  })

  it('材料已交齐的，未答复的延期申请自行消灭', () => {
    const driver = supplied(acceptedUnder({}).run(ask(5), on(DUE_ON)), DUE_ON)
    checked(driver, DUE_ON)
    expect(driver.now.requests).toEqual([])
  })
})

describe('民法典 第二百零一条、第二百零三条；行政许可法 第八十二条', () => {
  it('民法典 第二百零一条：开始的当日不计入，自下一日计算', () => {
    expect(due(owingFor(1), on('2026-05-06'))).toMatchObject({ date: '2026-05-07' })
  })

  it('行政许可法 第八十二条：期限以工作日计算，不含法定节假日；调休的星期六是工作日', () => {
    // 05-01 to 05-05 are off, Saturday 05-09 is worked.
    expect(acceptedUnder({}).now.owed[0]?.due).toMatchObject({ days: 5, date: DUE_ON })
    expect(due(owingFor(1), on('2026-05-08'))).toMatchObject({ date: '2026-05-09' })
  })

  it('民法典 第二百零三条：最后一日到二十四时止，当日补交不算逾期，次日才算', () => {
    const driver = nights(acceptedUnder({}), DUE_ON)
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    expect(nights(driver, '2026-05-12').now.owed[0]?.lateness).toMatchObject({ was: DUE_ON })
  })

  it('暂定的日期不使任何人逾期，直到放假通知公布', () => {
    const given = on('2026-12-24')
    const driver = CaseDriver.prepared(['days'], found({ validUntil: given.today }))
    driver.promise(given).run({ type: 'acceptOwing' }, given)
    expect(driver.now.owed[0]?.due).toMatchObject({ provisional: true })
    nights(driver, '2027-01-20', '2027-02-20')
    expect(driver.now.owed[0]).toMatchObject({ status: 'owed' })
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    const settled = { kind: 'date', days: 5, date: on('2027-01-04').today, provisional: false } as const
    const before = driver.now.owed[0]?.due.kind === 'date' ? driver.now.owed[0].due.date : on('2027-01-01').today
    driver.run({ type: 'settleDeadline', owedId: DAYS, before, due: settled }, on('2027-02-20'))
    expect(nights(driver, '2027-02-20').now.owed[0]?.lateness).toMatchObject({ was: '2027-01-04' })
  })
})

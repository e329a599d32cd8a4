import { describe, expect, it } from 'vitest'
import { LAPSE_OUTCOMES, LAPSE_POLICIES, lapsePolicyOf } from '../../../../electron/cases/model/lapse-policy.ts'
import { platformStatus } from '../../../../electron/cases/model/platform-status.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { item } from '../../../support/cases/case-builder.ts'
import { PROVEN, WAIVER } from '../../../support/cases/falsehood.ts'
import {
  acceptedUnder,
  checked,
  DAYS,
  examinerOn,
  leadOn,
  nights,
  on,
  supplied,
} from '../../../support/cases/rule-days.ts'

/** Grace of two working days until 05-14. */
const LATE = '2026-05-12'
const LAPSED = '2026-05-15'

function endedUnder(lapsePolicy: string) {
  const driver = nights(acceptedUnder({ lapsePolicy }), LATE, LAPSED)
  expect(driver.now.status).toBe('accepted')
  return driver.run({ type: 'dispose', reason: '期满未补交，经通知' }, leadOn('2026-05-18'))
}

describe('the end of a case with a lapsed material', () => {
  it.each([
    ['辽宁省办法：视为放弃，退件办结（办结结果 5 补交不来办结）', 'liaoning', 'returned', '5'],
    ['安阳市政务服务条例 2021 第二十四条：视为撤回申请', 'anyang', 'deemedWithdrawn', '5'],
    ['浙江“最多跑一次”规定 2018 第十一条：撤销受理', 'zhejiang', 'acceptanceRevoked', '5'],
    ['滨州并联审批规定 2020 第十一条：不予审批决定', 'binzhou', 'refused', '6'],
    ['西安 2023：终止办理', 'xian', 'terminated', '5'],
    ['洋县 2020：退办件', 'yangxian', 'returned', '5'],
  ])('%s', (_name, policy, outcome, result) => {
    const driver = endedUnder(policy)
    expect(driver.now).toMatchObject({ status: 'closed', closing: { outcome, result } })
    expect(driver.now.owed[0]).toMatchObject({ status: 'void', lapse: { because: 'notSupplied' } })
    expect(platformStatus(driver.now)).toBe('1')
  })

  it('浙江“最多跑一次”规定 2018 第十一条：撤销受理须书面说明理由', () => {
    const driver = nights(acceptedUnder({ lapsePolicy: 'zhejiang' }), LATE, LAPSED)
    expect(driver.attempt({ type: 'dispose', reason: ' ' }, leadOn(LAPSED))).toBe('K313')
  })

  it('辽宁省办法：处理前须通知；退件不由系统自动作出，由主管决定', () => {
    const driver = nights(acceptedUnder({}), LATE, LAPSED, '2026-06-30', '2026-12-01')
    expect(driver.now.status).toBe('accepted')
    expect(driver.attempt({ type: 'dispose', reason: '逾期' }, on(LAPSED))).toBe('K312')
    const notified = driver.events.filter(({ type }) => type === 'OverdueNoted')
    expect(notified).toHaveLength(1)
  })

  it('个人信息保护法 第二十四条：期限、宽限未届满前，任何人不能按补交不来处理', () => {
    const driver = acceptedUnder({})
    for (const day of ['2026-05-06', '2026-05-11', LATE, '2026-05-14']) {
      nights(driver, day)
      expect(driver.attempt({ type: 'dispose', reason: '逾期' }, leadOn(day))).toBe('K320')
    }
  })

  it('逾期后仍可补交：处理决定作出前补齐的，办件继续', () => {
    const driver = nights(acceptedUnder({}), LATE, LAPSED)
    checked(supplied(driver, '2026-05-18'), '2026-05-18')
    expect(driver.attempt({ type: 'dispose', reason: '逾期' }, leadOn('2026-05-18'))).toBe('K320')
    expect(driver.now).toMatchObject({ status: 'accepted', owed: [{ status: 'discharged' }] })
  })

  it('各地后果不同：事项可以另定，承诺书和受理决定写明的后果以后不变', () => {
    const chosen = item({ lapsePolicy: 'anyang' })
    expect(lapsePolicyOf(chosen, DEFAULT_RULES)).toBe(LAPSE_POLICIES['anyang'])
    const driver = acceptedUnder({ lapsePolicy: 'binzhou' }, ['days'], chosen)
    expect(driver.now.promise?.lapse).toEqual({ ...LAPSE_POLICIES['anyang'], officeTime: 'clockStops' })
    nights(driver, LATE, LAPSED).run({ type: 'dispose', reason: '逾期' }, leadOn('2026-05-18'))
    expect(driver.now.closing?.outcome).toBe('deemedWithdrawn')
  })

  it('每种后果都告知救济途径（行政许可法 第三十八条、行政复议法 第二十条：六十日）', () => {
    for (const { remedy } of Object.values(LAPSE_OUTCOMES)) {
      expect(remedy.zh).toMatch(/复议|重新申请/)
      expect(remedy.en).not.toBe('')
    }
    for (const outcome of ['acceptanceRevoked', 'refused'] as const) {
      expect(LAPSE_OUTCOMES[outcome].remedy.zh).toContain('六十日')
    }
  })

  it('每个办法都有依据，名称不重复', () => {
    const policies = Object.values(LAPSE_POLICIES)
    expect(policies.every(({ basis }) => basis.zh !== '' && basis.en !== '')).toBe(true)
    expect(new Set(policies.map(({ name }) => name.zh)).size).toBe(policies.length)
  })
})

describe('台州住建 2019：挂起、十五个工作日', () => {
  // The fifteenth working day after Tuesday 05-12.
  const END = '2026-06-02'
  const late = () => nights(acceptedUnder({ lapsePolicy: 'taizhou' }), LATE)

  it('台州 2019：逾期即挂起（办件状态 3 补交挂起），通知中写明补交的最后一日', () => {
    const driver = late()
    expect(platformStatus(driver.now)).toBe('3')
    expect(driver.now.owed[0]?.lateness).toMatchObject({ graceUntil: { date: END, provisional: false } })
    expect(driver.now.clock?.stops).toMatchObject([{ cause: 'suspension', until: { date: END } }])
  })

  it('台州 2019：十五个工作日内补交的恢复办理，剩余时限继续计算', () => {
    const driver = late()
    const { calendar } = on(LATE)
    // From the date that was missed, not from the day on which it was noted.
    const left = calendar.workingDaysBetween(on('2026-05-11').today, on('2026-05-18').today)
    checked(supplied(driver, END), END)
    expect(platformStatus(driver.now)).toBe('0')
    expect(driver.now.clock).toMatchObject({
      stops: [],
      finish: calendar.addWorkingDays(on(END).today, left),
    })
    nights(driver, '2026-06-03', '2026-07-01')
    expect(driver.now.breaches).toEqual([])
  })

  it('台州 2019：另有未到期的欠件不妨碍恢复', () => {
    const driver = nights(acceptedUnder({ lapsePolicy: 'taizhou' }, ['days', 'handover']), LATE)
    expect(platformStatus(driver.now)).toBe('3')
    checked(supplied(driver, '2026-05-13'), '2026-05-13')
    expect(platformStatus(driver.now)).toBe('0')
  })

  it('台州 2019：十五个工作日满仍未补交的退件', () => {
    const driver = nights(late(), END)
    expect(driver.now.breaches).toEqual([])
    nights(driver, '2026-06-03').run({ type: 'dispose', reason: '十五个工作日内未补交' }, leadOn('2026-06-03'))
    expect(driver.now.closing).toMatchObject({ outcome: 'returned', result: '5' })
  })

  it('台州 2019：挂起期间不作决定、不发证', () => {
    const driver = late()
    expect(driver.attempt({ type: 'decideResult', granted: true, reason: '' }, examinerOn('2026-05-13'))).toBe('K303')
    expect(driver.attempt({ type: 'readyResult' }, on('2026-05-13'))).toBe('K303')
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' }, on('2026-05-13'))).toBe('K306')
  })
})

describe('深圳经济特区社会信用条例 2023 第五十七条至第六十四条', () => {
  it('第五十七条至第六十四条：未履行承诺的责令限期整改并暂停办理，仍不履行的终止', () => {
    const driver = nights(acceptedUnder({ lapsePolicy: 'shenzhen' }), LATE)
    expect(platformStatus(driver.now)).toBe('3')
    const until = driver.now.owed[0]?.lateness?.graceUntil.date ?? ''
    expect(until).toBe('2026-05-19')
    nights(driver, until, '2026-05-20').run({ type: 'dispose', reason: '逾期不整改' }, leadOn('2026-05-20'))
    expect(driver.now.closing?.outcome).toBe('terminated')
  })

  it('撤回承诺：作出决定前可以撤回，须说明理由，转普通程序，不作失信记录', () => {
    const driver = acceptedUnder({})
    expect(driver.attempt({ type: 'withdrawPromise', reason: '' }, on('2026-05-06'))).toBe('K313')
    driver.run({ type: 'withdrawPromise', reason: '改为备齐后办理' }, on('2026-05-06'))
    expect(driver.now).toMatchObject({ status: 'noticed', breaches: [], owed: [{ status: 'void' }] })
    expect(driver.attempt({ type: 'checkMaterials', missing: [] }, on('2026-05-07'))).toBe('ok')
    expect(driver.attempt({ type: 'acceptFull' }, on('2026-05-07'))).toBe('ok')
  })

  it('撤回承诺：逾期未记录前撤回的，也不作失信记录', () => {
    const driver = nights(acceptedUnder({}), LATE)
    driver.run({ type: 'withdrawPromise', reason: '改为备齐后办理' }, on('2026-05-13'))
    expect(driver.attempt({ type: 'passDay' }, on('2026-06-01'))).toBe('K303')
    expect(driver.now.breaches).toEqual([])
  })

  it('撤回承诺：作出决定后不能再撤回', () => {
    const driver = acceptedUnder({}).granted(on('2026-05-06'))
    expect(driver.attempt({ type: 'withdrawPromise', reason: '不办了' }, on('2026-05-06'))).toBe('K303')
  })

  it('第六十九条：失信记录可以异议，标注即时，决定由主管作出，成立的更正', () => {
    const driver = nights(acceptedUnder({}), LATE, LAPSED)
    const breachId = driver.now.breaches[0]?.breachId ?? ''
    const about = { kind: 'breach', breachId } as const
    driver.run({ type: 'raiseObjection', objectionId: 'o', about, reason: '已按时寄出' }, on(LAPSED))
    expect(driver.now.objections[0]).toMatchObject({ on: LAPSED, decideBy: { date: '2026-05-22' } })
    const decide = { type: 'decideObjection', objectionId: 'o', upheld: true, reason: '邮戳为证' } as const
    driver.run(decide, leadOn('2026-05-18'))
    expect(driver.now.breaches[0]).toMatchObject({ struckOn: '2026-05-18' })
  })

  it('承诺不实：核查人写明理由，先告知再决定，不论逾期后果如何规定', () => {
    const driver = acceptedUnder({ lapsePolicy: 'anyang' })
    const found = { type: 'findFalse', owedId: DAYS, reason: '印章系伪造' } as const
    expect(driver.attempt(found, leadOn('2026-05-06'))).toBe('K310')
    supplied(driver, '2026-05-06')
    driver.run(found, on('2026-05-06'))
    expect(driver.attempt({ type: 'supply', owedId: DAYS, method: 'counter' }, on('2026-05-07'))).toBe('K334')
    driver.run(WAIVER, on('2026-05-07')).run(PROVEN, leadOn('2026-05-07'))
    expect(driver.now.breaches).toMatchObject([{ kind: 'false' }])
    // Not 补交不来办结: the material did come.
    expect(driver.now.closing).toMatchObject({ outcome: 'untrueRefused', result: '6' })
  })
})

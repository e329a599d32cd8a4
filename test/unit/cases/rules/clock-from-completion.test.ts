import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../../electron/cases/evolve.ts'
import { platformStatus } from '../../../../electron/cases/model/platform-status.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { CASE, type CaseDriver, item, material } from '../../../support/cases/case-builder.ts'
import {
  acceptedUnder,
  checked,
  DAYS,
  DUE_ON,
  examinerOn,
  HANDOVER,
  leadOn,
  nights,
  on,
  rules,
  supplied,
} from '../../../support/cases/rule-days.ts'

const COMPLETION = { clockFrom: 'completion' } as const
const waits = ({ now }: CaseDriver) => steps(now, on('2026-04-30').today).map(({ kind, on: day }) => [kind, day])
const granted = { type: 'decideResult', granted: true, reason: '' } as const

describe('辽宁省办法：先行审查，补齐后在时限内出具结果（clockFrom completion）', () => {
  it('洋县等默认自受理之日起算，事件中不写起算方式', () => {
    const driver = acceptedUnder({})
    const accepted = driver.events.at(-1)
    expect(accepted).not.toHaveProperty('clockFrom')
    expect(driver.now.clock).toMatchObject({ from: '2026-04-30', finish: { date: '2026-05-18' } })
    expect(driver.attempt(granted, examinerOn('2026-05-06'))).toBe('ok')
  })

  it('补齐之前没有承诺办结日，下一步是补交；起算方式写入受理事件', () => {
    const driver = acceptedUnder(COMPLETION)
    const accepted = driver.events.at(-1)
    expect(accepted).toMatchObject({ type: 'Accepted', clockFrom: 'completion' })
    expect(accepted).not.toHaveProperty('promisedFinish')
    expect(waits(driver)).toEqual([['supply', DUE_ON]])
    expect(platformStatus(driver.now)).toBe('0')
    expect(foldCase(CASE, driver.events)?.clock).toMatchObject({ finish: undefined, from: undefined })
  })

  it('还没有起算的时限，既不停也不设上限：承诺和受理都不写', () => {
    for (const officeTime of ['clockStops', 'capped'] as const) {
      const driver = acceptedUnder({ ...COMPLETION, officeTime })
      expect(driver.now.promise?.lapse).not.toHaveProperty('officeTime')
      expect(driver.now.lapse).toMatchObject({ outcome: 'returned' })
      expect(driver.now.lapse).not.toHaveProperty('officeTime')
      expect(acceptedUnder({ officeTime }).now.promise?.lapse).toMatchObject({ officeTime })
    }
  })

  it('自最后一份有期限的材料核验合格之日起算承诺时限，收到还不算', () => {
    const driver = supplied(acceptedUnder(COMPLETION), '2026-05-06')
    expect(waits(driver)).toEqual([['checkSupply', '2026-05-07']])
    checked(driver, '2026-05-07')
    expect(driver.events.at(-1)).toEqual({
      type: 'ClockBegun',
      on: '2026-05-07',
      days: 10,
      finish: { date: '2026-05-20', provisional: false },
      takeUpBy: { date: '2026-05-08', provisional: false },
    })
    expect(waits(driver)).toEqual([['takeUp', '2026-05-08']])
    expect(driver.now.acceptance?.promisedFinish).toBeUndefined()
  })

  it('补齐之前不作决定、不制证，列明还欠什么；补齐后可以', () => {
    const driver = acceptedUnder(COMPLETION)
    expect(driver.attempt(granted, examinerOn('2026-05-06'))).toBe('K384')
    expect(driver.attempt({ type: 'decideResult', granted: false, reason: '不合' }, examinerOn('2026-05-06'))).toBe(
      'K384',
    )
    expect(driver.attempt({ type: 'readyResult' }, on('2026-05-06'))).toBe('K384')
    checked(supplied(driver, '2026-05-06'), '2026-05-06')
    expect(driver.attempt(granted, examinerOn('2026-05-06'))).toBe('ok')
  })

  it('只欠领证前补交的，自受理之日起算；兼有两种的，只等有期限的', () => {
    expect(acceptedUnder(COMPLETION, ['handover']).now.clock).toMatchObject({ finish: { date: '2026-05-18' } })
    const both = acceptedUnder(COMPLETION, ['days', 'handover'])
    supplied(both, '2026-05-06', HANDOVER)
    checked(both, '2026-05-06', HANDOVER)
    expect(both.now.clock?.finish).toBeUndefined()
    checked(supplied(both, '2026-05-07'), '2026-05-07')
    expect(both.now.clock?.finish).toBeDefined()
  })

  it('由办理机关自己核查的告知承诺，不推迟起算', () => {
    const deferral = { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] } as const
    const chosen = item({ materials: [material('core', { core: true }), material('days', { deferral })] })
    expect(acceptedUnder(COMPLETION, ['days'], chosen).now.clock?.finish).toMatchObject({ date: '2026-05-18' })
  })

  it('免除最后一份材料也是补齐', () => {
    const driver = acceptedUnder(COMPLETION)
    const request = { kind: 'waiver', owedId: DAYS } as const
    driver.run({ type: 'askApproval', requestId: 'r', request, reason: '已共享核得' }, on('2026-05-06'))
    driver.run({ type: 'answerApproval', requestId: 'r', approved: true, reason: '属实' }, leadOn('2026-05-07'))
    expect(driver.now.clock).toMatchObject({ from: '2026-05-07', finish: { date: '2026-05-20' } })
  })

  it('特别程序在起算前开始、起算后结束的，全部时限自结束之日计', () => {
    const driver = acceptedUnder(COMPLETION)
    driver.run({ type: 'stopClock', cause: 'testing', days: 5, reason: '检测' }, on('2026-05-06'))
    expect(platformStatus(driver.now)).toBe('4')
    checked(supplied(driver, '2026-05-07'), '2026-05-07')
    expect(driver.now.clock).toMatchObject({ stoppedOn: '2026-05-07', finish: { date: '2026-05-20' } })
    driver.run({ type: 'resumeClock', cause: 'testing' }, on('2026-05-12'))
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: '2026-05-26' } })
    expect(driver.now.clock?.stoppedOn).toBeUndefined()
  })

  it('特别程序在起算前结束的，仍待补齐', () => {
    const driver = acceptedUnder(COMPLETION)
    driver.run({ type: 'stopClock', cause: 'testing', days: 5, reason: '检测' }, on('2026-05-06'))
    driver.run({ type: 'resumeClock', cause: 'testing' }, on('2026-05-07'))
    expect(driver.events.at(-1)).toEqual({ type: 'ClockResumed', cause: 'testing', on: '2026-05-07' })
    expect(waits(driver)).toEqual([['supply', DUE_ON]])
  })

  it('逾期挂起的，补齐当日恢复并起算', () => {
    const driver = nights(acceptedUnder({ ...COMPLETION, lapsePolicy: 'taizhou' }), '2026-05-12')
    expect(platformStatus(driver.now)).toBe('3')
    checked(supplied(driver, '2026-05-20'), '2026-05-20')
    expect(driver.events.slice(-2)).toMatchObject([
      { type: 'ClockBegun', finish: { date: '2026-06-03' } },
      { type: 'ClockResumed', cause: 'suspension', finish: { date: '2026-06-03' } },
    ])
  })

  it('起算之前没有可延长的办结日；起算之后可以延长', () => {
    const driver = acceptedUnder(COMPLETION)
    const request = { kind: 'finish', days: 5 } as const
    const ask = { type: 'askApproval', requestId: 'r', request, reason: '复杂' } as const
    expect(driver.attempt(ask, on('2026-05-06'))).toBe('K303')
    checked(supplied(driver, '2026-05-06'), '2026-05-06')
    driver.run(ask, on('2026-05-07'))
    driver.run({ type: 'answerApproval', requestId: 'r', approved: true, reason: '同意' }, leadOn('2026-05-07'))
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-26' }, extendedDays: 5 })
  })

  it('始终不补的，按逾期处理；撤回承诺的，时限随之消灭', () => {
    const lapsed = nights(acceptedUnder(COMPLETION), '2026-05-12', '2026-05-15')
    expect(waits(lapsed)).toEqual([['dispose', '2026-05-18']])
    lapsed.run({ type: 'dispose', reason: '逾期' }, leadOn('2026-05-18'))
    expect(lapsed.now).toMatchObject({ status: 'closed', closing: { outcome: 'returned' } })
    const withdrawn = acceptedUnder(COMPLETION).run({ type: 'withdrawPromise', reason: '备齐再来' }, on('2026-05-06'))
    expect(withdrawn.now).toMatchObject({ status: 'noticed', clock: undefined })
    withdrawn.run({ type: 'checkMaterials', missing: [] }, on('2026-05-07'))
    withdrawn.run({ type: 'acceptFull' }, on('2026-05-07', rules(COMPLETION)))
    expect(withdrawn.now.clock?.finish).toMatchObject({ date: '2026-05-20' })
  })
})

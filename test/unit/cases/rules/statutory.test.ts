import { describe, expect, it } from 'vitest'
import type { Bilingual } from '../../../../electron/base/bilingual.ts'
import { localDate } from '../../../../electron/base/local-date.ts'
import type { CaseEvent } from '../../../../electron/cases/events.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { CaseDriver, EXAMINER, facts, found, item } from '../../../support/cases/case-builder.ts'
import { PROVEN, WAIVER } from '../../../support/cases/falsehood.ts'
import { acceptedUnder, DAYS, leadOn, on, rules } from '../../../support/cases/rule-days.ts'

const full = (chosen = item()) => CaseDriver.prepared([], found(), chosen).run({ type: 'acceptFull' })

describe('行政许可法 第三十二条', () => {
  it('一次告知需要补正的全部内容', () => {
    const driver = CaseDriver.prepared(['core-1', 'days', 'fixed']).run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice).toMatchObject({ missing: ['core-1', 'days', 'fixed'] })
    expect(driver.now.acceptance).toBeUndefined()
  })

  it('五个工作日内告知的，自受理之日起计算', () => {
    // The fifth working day after 04-30 is 05-11.
    const driver = CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' }, on('2026-05-11'))
    driver.run({ type: 'checkMaterials', missing: [] }, on('2026-05-20')).run({ type: 'acceptFull' }, on('2026-05-20'))
    expect(driver.now.acceptance).toMatchObject({ on: '2026-05-20', promisedFinish: { date: '2026-06-03' } })
  })

  it('逾期不告知的，自收到申请材料之日起即为受理：时限从收到之日起算，缺的材料仍须补齐', () => {
    const driver = CaseDriver.prepared(['core-1'])
    expect(driver.attempt({ type: 'acceptFull' }, on('2026-05-20'))).toBe('K305')
    driver.run({ type: 'checkMaterials', missing: [] }, on('2026-05-20')).run({ type: 'acceptFull' }, on('2026-05-20'))
    expect(driver.events.at(-1)).toMatchObject({ acceptedOn: '2026-05-20', deemedOn: '2026-04-30' })
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-05-18' })
  })

  it('先前版本登记的，超过五个工作日才告知的，也自收到之日起算', () => {
    const driver = new CaseDriver()
    for (const event of CaseDriver.prepared(['days']).events) {
      const { received: _, ...old } = { received: undefined, ...event }
      driver.record(old as CaseEvent)
    }
    driver.run({ type: 'giveOneTimeNotice' }, on('2026-05-12'))
    driver.run({ type: 'checkMaterials', missing: [] }, on('2026-05-20')).run({ type: 'acceptFull' }, on('2026-05-20'))
    expect(driver.events.at(-1)).toMatchObject({ deemedOn: '2026-04-30', deemedBasis: DEFAULT_RULES.silence.licences })
  })
})

describe('行政许可法 第三十八条', () => {
  it('不予许可须书面说明理由；准予不须', () => {
    expect(full().attempt({ type: 'decideResult', granted: false, reason: ' ' }, facts(EXAMINER))).toBe('K313')
    expect(full().attempt({ type: 'decideResult', granted: false, reason: '不符合第十条' }, facts(EXAMINER))).toBe('ok')
    expect(full().attempt({ type: 'decideResult', granted: true, reason: '' }, facts(EXAMINER))).toBe('ok')
  })

  it('不予许可后不再欠交，结果不发放，只能以 6 办结', () => {
    const driver = acceptedUnder({}).refused('不符合第十条')
    expect(driver.now.owed[0]?.status).toBe('void')
    expect(driver.run({ type: 'passDay' }, on('2026-07-01')).now.breaches).toEqual([])
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).toBe('K303')
    expect(driver.attempt({ type: 'close', result: '0', reason: '' })).toBe('K303')
    expect(driver.attempt({ type: 'close', result: '6', reason: '不予许可' })).toBe('ok')
  })
})

describe('行政许可法 第四十二条', () => {
  const ask = (days: number) =>
    ({ type: 'askApproval', requestId: `f${days}`, request: { kind: 'finish', days }, reason: '案情复杂' }) as const
  const answer = (days: number) =>
    ({ type: 'answerApproval', requestId: `f${days}`, approved: true, reason: '同意' }) as const

  it('经负责人批准可以延长，合计不超过十个工作日，理由记录在案', () => {
    const driver = full().run(ask(6)).run(answer(6), leadOn('2026-05-06'))
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-26' }, extendedDays: 6 })
    expect(driver.attempt(ask(5))).toBe('K345')
    driver.run(ask(4)).run(answer(4), leadOn('2026-05-07'))
    expect(driver.events.at(-1)).toMatchObject({ type: 'FinishExtended', reason: '案情复杂', approvedBy: 'lead-1' })
    expect(driver.attempt(ask(1))).toBe('K345')
  })

  it('提出的人不能自己批准', () => {
    const driver = full().run(ask(5), leadOn('2026-05-06'))
    expect(driver.attempt(answer(5), leadOn('2026-05-06'))).toBe('K312')
  })

  it('须在期限届满前提出；即办件和已作决定的没有时限可延', () => {
    expect(full().attempt(ask(5), on('2026-05-18'))).toBe('ok')
    expect(full().attempt(ask(5), on('2026-05-19'))).toBe('K303')
    expect(full(item({ kind: 'instant', promisedDays: 0, statutoryDays: 0 })).attempt(ask(5))).toBe('K303')
    expect(full().granted().attempt(ask(5))).toBe('K303')
  })

  it('联合办理另有期限的地方可以配置', () => {
    const given = rules({ finishExtensionDays: 15 })
    expect(full().attempt(ask(15), on('2026-05-06', given))).toBe('ok')
  })
})

describe('行政许可法 第四十四条', () => {
  it('准予后十个工作日内送达', () => {
    const driver = full().granted(on('2026-05-06'))
    expect(driver.now.result?.deliverBy).toMatchObject({ date: '2026-05-19' })
  })
})

describe('行政许可法 第四十五条', () => {
  const stop = (cause: 'hearing' | 'expertReview', days = 5) =>
    ({ type: 'stopClock', cause, days, reason: '需要' }) as const

  it('听证、检验、鉴定、专家评审等所需时间不计算在内，书面告知所需时间和理由', () => {
    const driver = full()
    expect(driver.attempt({ ...stop('hearing'), reason: '' })).toBe('K313')
    driver.run(stop('hearing', 5), on('2026-05-06'))
    expect(driver.now.clock?.stops[0]).toMatchObject({ reason: '需要', until: { date: '2026-05-12' } })
    driver.run({ type: 'resumeClock', cause: 'hearing' }, on('2026-05-12'))
    // Nine working days were left.
    expect(driver.now.clock?.finish?.date).toBe('2026-05-25')
  })

  it('两项同时进行的，全部结束后才继续计算', () => {
    const driver = full().run(stop('hearing'), on('2026-05-06')).run(stop('expertReview'), on('2026-05-07'))
    driver.run({ type: 'resumeClock', cause: 'hearing' }, on('2026-05-12'))
    expect(driver.now.clock).toMatchObject({ stoppedOn: '2026-05-06', finish: { date: '2026-05-18' } })
    driver.run({ type: 'resumeClock', cause: 'expertReview' }, on('2026-05-13'))
    expect(driver.now.clock).toMatchObject({ stoppedOn: undefined, finish: { date: '2026-05-26' } })
  })

  it('停表期间不作决定、不发证；欠件的日期不因此推迟', () => {
    const driver = acceptedUnder({}).run(stop('hearing'), on('2026-05-06'))
    expect(driver.attempt({ type: 'decideResult', granted: true, reason: '' }, facts(EXAMINER))).toBe('K303')
    expect(driver.now.owed[0]?.due).toMatchObject({ date: '2026-05-11' })
    const complete = full().run(stop('hearing'), on('2026-05-06'))
    expect(complete.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).toBe('K303')
  })

  it('停止计时的事由以法律列明的为限，每次写明依据；大厅可以另列法律', () => {
    const law = {
      causes: ['appraisal'] as const,
      basis: { zh: '《某省条例》第九条', en: 'A provincial regulation, art. 9' },
    }
    const under = on('2026-05-06', rules({ specialProcedures: [law] }))
    const driver = full()
    expect(driver.attempt(stop('hearing'), under)).toBe('K324')
    driver.run({ type: 'stopClock', cause: 'appraisal', days: 5, reason: '需要' }, under)
    expect(driver.events.at(-1)).toMatchObject({ type: 'ClockStopped', basis: law.basis })
    driver.run(stop('hearing'), on('2026-05-06'))
    const { zh } = (driver.events.at(-1) as { basis?: Bilingual }).basis ?? { zh: '' }
    expect(zh).toContain('第四十五条第一款')
  })

  it('以前版本以补正停止计时的，仍可结束', () => {
    const driver = full()
    const until = { date: localDate('2026-05-12'), provisional: false }
    driver.record({ type: 'ClockStopped', cause: 'correction', on: localDate('2026-05-06'), reason: '补正', until })
    driver.run({ type: 'resumeClock', cause: 'correction' }, on('2026-05-12'))
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: '2026-05-25' } })
  })
})

describe('国办发〔2020〕42号：告知承诺', () => {
  it('不再索要材料，事后核查；不影响发证', () => {
    const chosen = item({
      materials: item().materials.map(material =>
        material.id === 'days' && material.deferral
          ? { ...material, deferral: { ...material.deferral, mode: 'promise', dischargedBy: ['check'] } }
          : material,
      ),
    })
    const driver = acceptedUnder({}, ['days'], chosen).run({ type: 'passDay' }, on('2026-06-30'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.granted(on('2026-06-30')).run({ type: 'handOver', method: 'post', takenBy: 'handler' }, on('2026-06-30'))
    driver.run({ type: 'close', result: '0', reason: '' }, on('2026-06-30'))
    expect(driver.now.owed[0]?.status).toBe('owed')
    const discharge = { type: 'discharge', owedId: DAYS, means: 'check', reference: 'HC-1' } as const
    expect(driver.attempt(discharge, on('2026-07-01'))).toBe('ok')
  })

  it('发证后核查不实的，撤销；办结后也有处理的人和日期', () => {
    const chosen = item({
      materials: item().materials.map(material =>
        material.id === 'days' && material.deferral
          ? { ...material, deferral: { ...material.deferral, mode: 'promise', dischargedBy: ['check'] } }
          : material,
      ),
    })
    const driver = acceptedUnder({}, ['days'], chosen)
    driver.granted(on('2026-05-06')).run({ type: 'handOver', method: 'post', takenBy: 'handler' }, on('2026-05-06'))
    driver.run({ type: 'close', result: '0', reason: '' }, on('2026-05-06'))
    driver.run({ type: 'findFalse', owedId: DAYS, reason: '与登记不符' }, on('2026-05-20'))
    driver.run(WAIVER, on('2026-05-20')).run(PROVEN, leadOn('2026-05-20'))
    expect(driver.now).toMatchObject({
      status: 'closed',
      closing: { outcome: 'grantRevoked' },
      owed: [{ status: 'void' }],
    })
  })
})

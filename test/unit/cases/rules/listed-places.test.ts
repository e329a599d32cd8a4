import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import type { ListEntry } from '../../../../electron/cases/model/credit-answer.ts'
import type { Facts, StandingBreach } from '../../../../electron/cases/model/facts.ts'
import type { Item } from '../../../../electron/catalogue/model/item.ts'
import { configSchema } from '../../../../electron/config/schema.ts'
import { CaseDriver, facts, found, item, material, noRecord, read } from '../../../support/cases/case-builder.ts'
import { checked, leadOn, nights, on, rules, supplied } from '../../../support/cases/rule-days.ts'

/** Domain facts 2.2 and 4.5, as far as no other file here has them. */

const outcome = (driver: CaseDriver, given: Partial<Facts> = {}) => assess(driver.now, facts(given)).outcome

const PLEDGE = item({
  materials: [
    material('core', { core: true }),
    material('pledge', {
      deferral: { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] },
    }),
  ],
})

const breach = (rest: Partial<StandingBreach> = {}): StandingBreach => ({
  breachId: 'b',
  kind: 'late',
  on: localDate('2026-03-01'),
  until: localDate('2027-03-01'),
  disputed: false,
  repaired: false,
  ...rest,
})

const standing = (...breaches: StandingBreach[]): Partial<Facts> => ({
  standing: { applicant: noRecord(), handler: noRecord({ breaches }) },
})

const listed = (entry: Partial<ListEntry>) =>
  found({
    lists: [
      {
        kind: 'BLACK',
        name: '名单',
        basis: '示例',
        from: localDate('2025-01-01'),
        disputed: false,
        repaired: false,
        ...entry,
      },
    ],
  })

describe('先予受理', () => {
  it('广东省优化营商环境条例 2022 第三十二条：清单内、主件齐全、书面承诺的应当先予受理，补交期限一次告知', () => {
    const driver = CaseDriver.prepared(['days'])
    expect(outcome(driver)).toBe('trust')
    expect(driver.promise().now.promise?.materials).toMatchObject([{ due: { kind: 'date', date: '2026-05-11' } }])
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('ok')
  })

  it('河南优化营商环境条例 2020 第三十五条：清单公布的才先行受理', () => {
    expect(outcome(CaseDriver.prepared(['days'], found(), item({ openToDeferral: false })))).toBe('ordinary')
  })

  it('济南 2020：即办件之外的许可都适用', () => {
    const instant: Partial<Item> = { kind: 'instant', promisedDays: 0, statutoryDays: 0 }
    const jinan = rules({ instantItems: false })
    expect(outcome(CaseDriver.prepared(['days'], found(), item(instant)), jinan)).toBe('ordinary')
    expect(outcome(CaseDriver.prepared(['days']), jinan)).toBe('trust')
  })

  it('罗城民政：先作个人信用预审，没有查过的不能承诺', () => {
    const driver = new CaseDriver()
      .run(read.open())
      .run(read.identify('handler'))
      .run(read.identify('applicant'))
      .run(read.notice())
    driver.run(read.materials('days'))
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K378')
    expect(driver.run(read.credit()).attempt({ type: 'preparePromise' })).toBe('ok')
  })

  it('南召 2023：不影响结果实质、事后可以核查的可先发证；其余补齐前不发', () => {
    const handOver = { type: 'handOver', method: 'post', takenBy: 'handler' } as const
    const pledged = CaseDriver.prepared(['pledge'], found(), PLEDGE).promise().run({ type: 'acceptOwing' })
    expect(pledged.granted().attempt(handOver)).toBe('ok')
    expect(CaseDriver.accepted(['days']).granted().attempt(handOver)).toBe('K306')
  })
})

describe('信用', () => {
  it('山东省社会信用条例 2020 第二十六条：容缺受理是对守信的激励，够不上的只是没有激励', () => {
    expect(outcome(CaseDriver.prepared(['days'], found({ grade: 'A' })))).toBe('trust')
    const low = CaseDriver.prepared(['days'], found({ grade: 'D' }))
    expect(outcome(low)).toBe('ordinary')
    expect(low.run(read.materials()).attempt({ type: 'acceptFull' })).toBe('ok')
  })

  it('浙江 2018 第十四条、安阳 2021 第二十九条：有不良记录的，修复前不适用告知承诺', () => {
    const driver = CaseDriver.prepared(['pledge'], found(), PLEDGE)
    expect(outcome(driver, standing(breach()))).toBe('ordinary')
    expect(outcome(driver, standing(breach({ repaired: true })))).toBe('trust')
    expect(outcome(CaseDriver.prepared(['pledge'], listed({}), PLEDGE))).toBe('ordinary')
    expect(outcome(CaseDriver.prepared(['pledge'], listed({ repaired: true }), PLEDGE))).toBe('trust')
  })

  it('浦东新区破产规定 2021：不得因重整不予容缺受理；有这样的提示也只由人看一眼', () => {
    expect(outcome(CaseDriver.prepared(['days'], listed({ kind: 'FOCUS', name: '破产重整企业' })))).toBe('person')
    expect(outcome(CaseDriver.prepared(['days'], listed({ kind: 'RED', name: '重整企业扶持名单' })))).toBe('trust')
  })

  it('深圳 2023 第六十七条：首次、轻微、及时改正的不作记录', () => {
    const driver = nights(CaseDriver.accepted(['days']), '2026-05-12').run({ type: 'promiseCure' }, on('2026-05-13'))
    checked(supplied(driver, '2026-05-15'), '2026-05-15')
    expect(nights(driver, '2026-06-30').now.breaches).toEqual([])
  })

  it('征信业管理条例 第十六条、上海 2017 第三十五条：不良信息最长用五年，期满不再使用', () => {
    const most = { rules: { breachDays: 1825 } }
    expect(configSchema.safeParse(most).success).toBe(true)
    expect(configSchema.safeParse({ rules: { breachDays: 1826 } }).success).toBe(false)
    const old = listed({ from: localDate('2020-01-01'), to: localDate('2026-04-29') })
    expect(outcome(CaseDriver.prepared(['days'], old))).toBe('trust')
  })

  it('国办发〔2020〕49号、个人信息保护法 第二十四条：等级从不单独决定不利结果，由人决定并说明理由', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '请求' })
    const allowed = { type: 'personDecides', allowed: true, reason: '情况属实' } as const
    expect(outcome(driver.run(allowed, leadOn('2026-04-30')))).toBe('trust')
  })

  it('深圳 2023 第四十三条：异议期间记录带有标注，由人判断', () => {
    expect(outcome(CaseDriver.prepared(['days']), standing(breach({ disputed: true })))).toBe('person')
  })
})

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { GateId } from '../../../electron/cases/gates/gate.ts'
import type { ListEntry } from '../../../electron/cases/model/credit-answer.ts'
import type { Facts, Standing, StandingBreach } from '../../../electron/cases/model/facts.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import {
  CaseDriver,
  facts,
  found,
  item,
  material,
  noRecord,
  read,
  rules,
  SUPERVISOR,
} from '../../support/cases/case-builder.ts'

/** Domain facts 2.2, 2.4, 4.5, 9.1, each as configuration. */

function gateOf(driver: CaseDriver, id: GateId, given: Partial<Facts> = {}) {
  const gate = assess(driver.now, facts(given)).gates.find(candidate => candidate.id === id)
  if (!gate) throw new Error(id)
  return gate
}

function outcomeOf(driver: CaseDriver, given: Partial<Facts> = {}) {
  return assess(driver.now, facts(given)).outcome
}

const missing = (rest: Partial<Item> = {}, ids = ['days']) => CaseDriver.prepared(ids, found(), item(rest))

describe('G2: which items', () => {
  it('广东省优化营商环境条例 art. 32: only items on the published list', () => {
    expect(gateOf(missing(), 'itemOpen').result).toBe('pass')
    expect(gateOf(missing({ openToDeferral: false }), 'itemOpen').result).toBe('fail')
  })

  const instant = { kind: 'instant', promisedDays: 0, statutoryDays: 0 } as const
  it('湘西 2022 (W13): not for 即办件', () => {
    expect(gateOf(missing(instant), 'itemOpen', rules({ instantItems: false }))).toMatchObject({
      result: 'fail',
      reason: { zh: '即办件不适用容缺受理' },
      inputs: expect.arrayContaining([
        expect.objectContaining({ name: { zh: '即办件可容缺', en: 'instant items open' } }),
      ]),
    })
  })
  it('elsewhere an instant item can be accepted, with everything due before handover (9: event anchor)', () => {
    expect(gateOf(missing(instant), 'itemOpen').result).toBe('pass')
    expect(gateOf(missing(instant), 'deadline').reason.zh).toContain('领证前')
  })

  it.each(DEFAULT_RULES.excludedDomains)('深圳社会信用条例 2023 (L9): nothing is deferred in %s', domain => {
    const { result, reason } = gateOf(missing({ domain }), 'itemOpen')
    expect([result, reason.zh]).toEqual(['fail', expect.stringContaining(DEFAULT_RULES.domainNames[domain]?.zh ?? '?')])
  })
  it('湘西 2022 (W13): energy is excluded there too, by configuration', () => {
    const xiangxi = rules({ excludedDomains: ['publicSafety', 'ecology', 'energy', 'lifeAndHealth'] })
    expect(gateOf(missing({ domain: 'energy' }), 'itemOpen', xiangxi).reason.zh).toContain('energy')
    expect(gateOf(missing({ domain: 'energy' }), 'itemOpen').result).toBe('pass')
  })

  it('服务对象 (GB/T 39046): no deferral for a subject that the item does not serve; a household applies through a member', () => {
    expect(gateOf(missing({ serves: ['organisation'] }), 'itemOpen').result).toBe('fail')
    expect(gateOf(missing({ serves: ['household'] }), 'itemOpen').result).toBe('pass')
  })

  it('lists every reason against the item', () => {
    const { reason } = gateOf(missing({ openToDeferral: false, domain: 'ecology' }), 'itemOpen')
    expect(reason.zh).toBe('本事项不在容缺受理事项清单内；“生态环境保护”领域不适用容缺受理')
  })

  it('2.4: fails for a live application for the same item; a supervisor may allow it', () => {
    const twice = { duplicates: ['T-0001-20260401-0007'] }
    expect(gateOf(missing(), 'noDuplicate', twice)).toMatchObject({
      result: 'fail',
      party: 'applicant',
      inputs: [{ value: 'T-0001-20260401-0007' }],
    })
    expect(assess(missing().now, facts(twice))).toMatchObject({ outcome: 'ordinary', undecided: ['noDuplicate'] })
  })
})

describe('G3, G4: what is missing', () => {
  const byCase = item({
    situations: [
      { id: 'new', name: { zh: '新办', en: 'new' } },
      { id: 'renewal', name: { zh: '延续', en: 'renewal' } },
    ],
    materials: [
      material('always', { core: true }),
      material('plan', { core: true, situations: ['new'] }),
      material('report', {
        deferral: {
          mode: 'defer',
          due: { kind: 'workingDays', days: 5 },
          dischargedBy: ['paper'],
          situations: ['renewal'],
        },
      }),
    ],
  })
  const inSituation = (situation: string) =>
    new CaseDriver()
      .run({ type: 'open', item: byCase, situation, station: 's', window: '1' })
      .run(read.identify('handler'))
      .run(read.identify('applicant'))
      .run(read.notice())
      .run(read.materials('report'))
      .graded()

  it('9.1 G4: deferrable in one situation and not in another', () => {
    expect(gateOf(inSituation('renewal'), 'missingDeferrable').result).toBe('pass')
    expect(gateOf(inSituation('new'), 'missingDeferrable')).toMatchObject({
      result: 'fail',
      inputs: [{ value: { zh: '新办', en: 'new' } }],
    })
  })
  it('9.1 G3: a material of another situation is not missing', () => {
    expect(gateOf(inSituation('renewal'), 'coreComplete').inputs[0]?.value).toBe('1 / 1')
    expect(inSituation('renewal').attempt(read.materials('plan'))).toBe('K309')
    expect(inSituation('new').attempt(read.materials('plan'))).toBe('ok')
  })
  it('the promise has the materials of the situation', () => {
    expect(inSituation('renewal').promise().run({ type: 'acceptOwing' }).now.owed).toHaveLength(1)
    expect(inSituation('new').attempt({ type: 'preparePromise' })).toBe('K304')
  })
})

describe('G6: lists', () => {
  const entry = (rest: Partial<ListEntry> = {}): ListEntry => ({
    kind: 'BLACK',
    name: '失信被执行人名单',
    basis: '示例',
    from: localDate('2025-01-01'),
    disputed: false,
    repaired: false,
    ...rest,
  })
  it('西安 2023 (W6), 安阳 art. 29 (L2): barred until repair, and open again the same day', () => {
    const listed = (rest: Partial<ListEntry>) => CaseDriver.prepared(['days'], found({ lists: [entry(rest)] }))
    expect(outcomeOf(listed({}))).toBe('ordinary')
    expect(outcomeOf(listed({ repaired: true }))).toBe('trust')
    expect(gateOf(listed({ repaired: true }), 'noListEntry').inputs[1]?.value).toMatchObject({
      zh: expect.stringContaining('已修复'),
      en: expect.stringContaining('repaired'),
    })
  })
})

it('阜新司法局 2022 (W18): every dishonesty record bars until repair, by configuration', () => {
  const lists: ListEntry[] = [
    {
      kind: 'FOCUS',
      name: '重点关注名单',
      basis: '示例',
      from: localDate('2025-01-01'),
      disputed: false,
      repaired: false,
    },
  ]
  const driver = CaseDriver.prepared(['days'], found({ lists }))
  expect(outcomeOf(driver)).toBe('person')
  expect(outcomeOf(driver, rules({ barringLists: ['BLACK', 'FOCUS'] }))).toBe('ordinary')
})

describe('G7: what was promised before', () => {
  const breach = (rest: Partial<StandingBreach> = {}): StandingBreach => ({
    breachId: 'b-1',
    kind: 'late',
    on: localDate('2026-01-10'),
    until: localDate('2027-01-09'),
    disputed: false,
    repaired: false,
    ...rest,
  })
  const standing = (rest: Partial<Standing>): Partial<Facts> => ({
    standing: { applicant: noRecord(rest), handler: noRecord() },
  })

  it('阜新 2022 (W18), 深圳 art. 58 (L9): every breach that is not repaired bars', () => {
    expect(gateOf(missing(), 'noBreach', standing({ breaches: [breach()] }))).toMatchObject({
      result: 'fail',
      party: 'applicant',
      reason: { zh: expect.stringContaining('承诺未履行') },
    })
  })
  it('深圳 art. 58 (L9): an earlier false promise bars', () => {
    const given = standing({ breaches: [breach({ kind: 'false' })] })
    expect(gateOf(missing(), 'noBreach', given).reason.zh).toContain('承诺不实')
  })
  it('design 5: a disputed breach is unknown, for a supervisor', () => {
    const given = standing({ breaches: [breach({ disputed: true })] })
    expect(gateOf(missing(), 'noBreach', given).result).toBe('unknown')
    expect(outcomeOf(missing(), given)).toBe('person')
  })
  it.each<[string, Partial<StandingBreach>]>([
    ['repaired', { repaired: true }],
    ['ended yesterday', { until: localDate('2026-04-29') }],
  ])('a breach that is %s is shown but does not count', (_what, rest) => {
    const gate = gateOf(missing(), 'noBreach', standing({ breaches: [breach(rest)] }))
    expect(gate).toMatchObject({ result: 'pass', reason: { zh: expect.stringContaining('1 条，不计') } })
    const shown = gate.inputs.at(-1)?.value
    if (rest.repaired)
      expect(shown).toEqual({
        zh: expect.stringMatching(/^–202.* 已修复$/),
        en: expect.stringMatching(/^–202.* repaired$/),
      })
    else expect(shown).toMatch(/^–202/)
  })
  it('9: a breach expires after one year, last day included', () => {
    expect(
      gateOf(missing(), 'noBreach', standing({ breaches: [breach({ until: localDate('2026-04-30') })] })).result,
    ).toBe('fail')
  })
  it('2.4: an overdue promise bars too', () => {
    expect(gateOf(missing(), 'noBreach', standing({ overdue: 2 })).reason.zh).toContain('2 份材料逾期')
  })
  it('a person who is both parties is checked once', () => {
    const driver = missing()
    driver.run({ ...read.identify('applicant'), subjectId: 'subject-handler' } as ReturnType<typeof read.identify>)
    driver.run(read.credit())
    expect(assess(driver.now, facts()).gates.filter(({ id }) => id === 'noBreach')).toHaveLength(1)
  })
})

describe('G8, G9: how much and until when', () => {
  it('9: at most three open deferrals per person, as configured', () => {
    const owes = { standing: { applicant: noRecord({ owed: 1 }), handler: noRecord() } }
    expect(outcomeOf(missing(), { ...owes, ...rules({ owedCap: 1 }) })).toBe('ordinary')
    expect(outcomeOf(missing(), { ...owes, ...rules({ owedCap: 2 }) })).toBe('trust')
  })

  const days = (promisedDays: number, rest: Partial<Item> = {}) =>
    missing({
      promisedDays,
      statutoryDays: 60,
      materials: [
        material('days', {
          deferral: { mode: 'defer', due: { kind: 'workingDays', days: 60 }, dischargedBy: ['paper'] },
        }),
      ],
      ...rest,
    })
  const longest = (driver: CaseDriver, given: Partial<Facts> = {}) =>
    gateOf(driver, 'deadline', given).inputs.find(({ name }) => name.en.startsWith('longest'))?.value

  it('深圳容缺办理管理办法 2019 (W1): ≤ promised − 2 and ≤ 20 working days', () => {
    expect(longest(days(10))).toBe('8')
    expect(longest(days(40))).toBe('20')
  })
  it('辽宁, 台州, 罗城 (W3–W5): ≤ the promised days, by configuration', () => {
    expect(longest(days(10), rules({ reserveDays: 0 }))).toBe('10')
  })
  it('9.1: the item’s own maximum is the third limit', () => {
    expect(longest(days(40, { maxDueDays: 3 }))).toBe('3')
    expect(longest(days(4, { maxDueDays: 3 }))).toBe('2')
  })
  it('9.1: below one working day it is due before handover', () => {
    expect(gateOf(days(2), 'deadline').reason.zh).toContain('领证前')
  })
  it('11: records the years of the calendar and those without a notice', () => {
    const yearEnd = { now: '2026-12-28T02:00:00.000Z', today: localDate('2026-12-28') }
    expect(gateOf(missing(), 'deadline').inputs).toContainEqual({
      name: { zh: '所用年份放假通知', en: 'calendar years used' },
      value: '2026',
    })
    expect(gateOf(missing(), 'deadline', yearEnd).inputs.at(-1)).toEqual({
      name: { zh: '尚无通知的年份', en: 'years without a notice' },
      value: '2027',
    })
  })
})

describe('gates as configuration', () => {
  it('an item can switch one off, and the record says so', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' }), item({ gates: { grade: { enabled: false } } }))
    expect(outcomeOf(driver)).toBe('trust')
    expect(gateOf(driver, 'grade')).toMatchObject({ skipped: true, reason: { zh: '本事项不适用此条件' } })
    const accepted = driver.promise().run({ type: 'acceptOwing' }).events.at(-1)
    expect(accepted).toMatchObject({
      gates: expect.arrayContaining([expect.objectContaining({ id: 'grade', skipped: true })]),
    })
  })
  it('the hall can switch one off, and an item can switch it on again', () => {
    const off = rules({
      gates: { ...DEFAULT_RULES.gates, belowCap: { ...DEFAULT_RULES.gates.belowCap, enabled: false } },
    })
    const owing = { ...off, standing: { applicant: noRecord({ owed: 9 }), handler: noRecord({ owed: 9 }) } }
    expect(gateOf(missing(), 'belowCap', owing)).toMatchObject({ skipped: true, reason: { zh: '本大厅未采用此条件' } })
    expect(gateOf(missing({ gates: { belowCap: { enabled: true } } }), 'belowCap', owing).result).toBe('fail')
  })
  it('an item can name its own basis', () => {
    const basis = { zh: '某条例第一条', en: 'some law art. 1' }
    expect(gateOf(missing({ gates: { itemOpen: { enabled: true, basis } } }), 'itemOpen').basis).toEqual(basis)
    expect(gateOf(missing(), 'itemOpen').basis).toEqual(DEFAULT_RULES.gates.itemOpen.basis)
  })
  it('9.1: coreComplete cannot be switched off', () => {
    const driver = missing({ gates: { coreComplete: { enabled: false } } }, ['core-1'])
    expect(gateOf(driver, 'coreComplete')).toMatchObject({ result: 'fail', code: 'G3' })
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K304')
  })
})

it('9.1: an override needs a reason and a second person, and is recorded with its row', () => {
  const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '多年守信' })
  expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '' }, facts(SUPERVISOR))).toBe('K313')
  expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '可' })).toBe('K312')
  driver
    .run({ type: 'personDecides', allowed: true, reason: '可' }, facts(SUPERVISOR))
    .promise()
    .run({ type: 'acceptOwing' })
  expect(driver.events.find(({ type }) => type === 'Decided')).toMatchObject({ row: 'weighable' })
  expect(driver.events.at(-1)).toMatchObject({ type: 'Accepted', row: 'trustByPerson', ruleVersion: '2026-1' })
})

it('the record names the edition of the rules by version and day', () => {
  const dated = rules({ version: '2026-2', from: localDate('2026-04-01') })
  expect(missing().run({ type: 'decide' }, facts(dated)).events.at(-1)).toMatchObject({
    ruleVersion: '2026-2',
    rulesFrom: '2026-04-01',
    row: 'trust',
  })
})

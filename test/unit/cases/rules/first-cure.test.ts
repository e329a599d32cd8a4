import { describe, expect, it } from 'vitest'
import { owedId, type SubjectId } from '../../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { CASE, CaseDriver, found, item, material, noRecord } from '../../../support/cases/case-builder.ts'
import { acceptedUnder, checked, DAYS, leadOn, nights, on, rules, supplied } from '../../../support/cases/rule-days.ts'

const LATE = '2026-05-12'
const CURE = { type: 'promiseCure' } as const
const usedElsewhere = { standing: { applicant: noRecord({ curesUsed: 1 }), handler: noRecord() } }

describe('天津首次豁免：首次可以新的承诺豁免，一段时间内一次', () => {
  it('首次逾期的，宽限期内作出整改承诺，得五个工作日', () => {
    const driver = nights(acceptedUnder({}), LATE)
    expect(driver.now.owed[0]?.lateness).toMatchObject({ cureOffered: true })
    driver.run(CURE, on('2026-05-14'))
    expect(driver.now.owed[0]?.cure).toMatchObject({ until: { date: '2026-05-21' } })
  })

  it('一年内在别的办件用过的，不再豁免，也不再告知可以豁免', () => {
    const driver = acceptedUnder({}).run({ type: 'passDay' }, on(LATE, usedElsewhere))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ cureOffered: false })
    expect(driver.attempt(CURE, on(LATE, usedElsewhere))).toBe('K340')
  })

  it('同一办件里用过的，也不再豁免', () => {
    const deferral = (days: number) =>
      ({ mode: 'defer', due: { kind: 'workingDays', days }, dischargedBy: ['paper'] }) as const
    const chosen = item({
      promisedDays: 20,
      materials: [material('days', { deferral: deferral(5) }), material('later', { deferral: deferral(8) })],
    })
    const driver = nights(acceptedUnder({}, ['days', 'later'], chosen), LATE).run(CURE, on(LATE))
    checked(supplied(driver, '2026-05-13'), '2026-05-13')
    nights(driver, '2026-05-15')
    const later = driver.now.owed.find(owed => owed.owedId === owedId(CASE, 'later'))
    expect(later?.lateness).toMatchObject({ cureOffered: false })
    expect(driver.attempt(CURE, on('2026-05-15'))).toBe('K340')
  })

  it('不设豁免、次数更多的地方可以配置', () => {
    const none = acceptedUnder({}).run({ type: 'passDay' }, on(LATE, rules({ cureUses: 0 })))
    expect(none.now.owed[0]?.lateness).toMatchObject({ cureOffered: false })
    const twice = { ...rules({ cureUses: 2 }), ...usedElsewhere }
    const driver = acceptedUnder({}).run({ type: 'passDay' }, on(LATE, twice))
    expect(driver.attempt(CURE, on(LATE, twice))).toBe('ok')
  })

  it('宽限期过后不能再整改', () => {
    expect(nights(acceptedUnder({}), LATE).attempt(CURE, on('2026-05-15'))).toBe('K340')
  })
})

describe('S4：首次轻微失信“信用承诺整改”，整改到位后不记入', () => {
  it('整改期内补齐的，不作任何记录', () => {
    const driver = nights(acceptedUnder({}), LATE).run(CURE, on('2026-05-14'))
    nights(driver, '2026-05-15', '2026-05-21')
    checked(supplied(driver, '2026-05-21'), '2026-05-22')
    nights(driver, '2026-06-30')
    expect(driver.now).toMatchObject({ breaches: [], owed: [{ status: 'discharged' }] })
  })

  it('整改期过后仍未补交的，记入，并由主管决定后果', () => {
    const driver = nights(acceptedUnder({}), LATE).run(CURE, on('2026-05-14'))
    nights(driver, '2026-05-21')
    expect(driver.now.breaches).toEqual([])
    nights(driver, '2026-05-22')
    expect(driver.now.breaches).toMatchObject([{ kind: 'late', on: '2026-05-22' }])
    expect(driver.attempt({ type: 'dispose', reason: '整改未到位' }, leadOn('2026-05-22'))).toBe('ok')
  })
})

it('整改中寄到的材料其实在期限内到达、但不合格：整改的日子照旧，过了那天才算期满，不另记一次逾期', () => {
  const driver = nights(acceptedUnder({}), LATE).run(CURE, on(LATE))
  expect(driver.now.owed[0]?.cure?.until.date).toBe('2026-05-19')
  const arrivedOn = on('2026-05-11').today
  driver.run({ type: 'supply', owedId: DAYS, method: 'post', arrivedOn }, on('2026-05-13'))
  driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '印章不清' }, on('2026-05-14'))
  nights(driver, '2026-05-19')
  expect(driver.now).toMatchObject({ breaches: [], owed: [{ status: 'owed' }] })
  const before = driver.events.length
  nights(driver, '2026-05-20')
  expect(driver.events.slice(before).map(({ type }) => type)).toEqual(['ObligationLapsed', 'BreachRecorded'])
})

describe('失信记录（默认一年）', () => {
  const breached = () => nights(acceptedUnder({}), LATE, '2026-05-15')

  it('宽限期满才记入，一年后自行失效；期限可以配置，不超过五年', () => {
    expect(breached().now.breaches).toMatchObject([{ on: '2026-05-15', until: '2027-05-15' }])
    expect(DEFAULT_RULES.breachDays).toBe(365)
  })

  it('记在作出承诺的人名下；后来换了的经办人不受影响', () => {
    const driver = nights(acceptedUnder({}), LATE).run(CURE, on('2026-05-13'))
    driver.run({ type: 'withdrawPromise', reason: '改为备齐后办理' }, on('2026-05-14'))
    const other = { name: '李演示', number: '44060419850615002X' }
    const subjectId = 'somebody-else' as SubjectId
    driver.run(
      { type: 'identify', party: 'handler', subjectId, subjectKind: 'person', person: other },
      on('2026-05-15'),
    )
    expect(driver.now.owed[0]?.subjects).toEqual(['subject-applicant'])
  })

  it('一次违约只记一次，无论核查后又发现什么', () => {
    const driver = supplied(breached(), '2026-05-18')
    driver.run({ type: 'findFalse', owedId: DAYS, reason: '伪造' }, leadOn('2026-05-18'))
    expect(driver.now.breaches).toHaveLength(1)
  })

  it('修复当日终止使用，由主管办理并说明理由', () => {
    const driver = breached()
    const breachId = driver.now.breaches[0]?.breachId ?? ''
    expect(driver.attempt({ type: 'repairBreach', breachId, reason: '已补交' }, on('2026-05-18'))).toBe('K312')
    expect(driver.attempt({ type: 'repairBreach', breachId, reason: '' }, leadOn('2026-05-18'))).toBe('K313')
    driver.run({ type: 'repairBreach', breachId, reason: '已补交' }, leadOn('2026-05-18'))
    expect(driver.now.breaches[0]).toMatchObject({ repairedOn: '2026-05-18' })
    expect(driver.attempt({ type: 'repairBreach', breachId, reason: '再次' }, leadOn('2026-05-18'))).toBe('K346')
  })
})

describe('洋县 2020：不合格的书面再告知一次', () => {
  const rejected = (driver: CaseDriver, day: string) =>
    supplied(driver, day).run({ type: 'rejectSupply', owedId: DAYS, reason: '印章不清' }, on(day))

  it('不合格须说明理由，期限不变', () => {
    const driver = supplied(acceptedUnder({}), '2026-05-06')
    expect(driver.attempt({ type: 'rejectSupply', owedId: DAYS, reason: '' }, on('2026-05-06'))).toBe('K313')
    driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '印章不清' }, on('2026-05-06'))
    expect(driver.now.owed[0]).toMatchObject({ status: 'owed', rejection: '印章不清', due: { date: '2026-05-11' } })
  })

  it('再告知一次后仍不合格的，告知过的宽限仍在，不再给首次整改，期满按再次不合格处理', () => {
    const driver = rejected(rejected(acceptedUnder({}), '2026-05-06'), '2026-05-08')
    nights(driver, LATE)
    expect(driver.now.owed[0]).toMatchObject({
      status: 'owed',
      lateness: { cureOffered: false, graceUntil: { date: '2026-05-14' } },
    })
    nights(driver, '2026-05-14')
    expect(driver.now.owed[0]?.status).toBe('owed')
    nights(driver, '2026-05-15')
    expect(driver.now.owed[0]).toMatchObject({ status: 'lapsed', lapse: { because: 'notConforming' } })
  })

  it('逾期后再次不合格的，也要等告知的宽限届满', () => {
    const driver = rejected(nights(rejected(acceptedUnder({}), '2026-05-06'), LATE), '2026-05-13')
    nights(driver, '2026-05-14')
    expect(driver.now.owed[0]?.status).toBe('owed')
    nights(driver, '2026-05-15')
    expect(driver.now.owed[0]?.lapse?.because).toBe('notConforming')
  })

  it('告知次数可以配置', () => {
    const driver = rejected(rejected(acceptedUnder({}), '2026-05-06'), '2026-05-08')
    driver.run({ type: 'passDay' }, on(LATE, rules({ resupplyNotices: 2 })))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ cureOffered: true })
  })
})

describe('默认值（9）', () => {
  it('一人三份、延期一次不超过五日、整改五日、记录一年、收件二十日、异议五日', () => {
    expect(DEFAULT_RULES).toMatchObject({
      owedCap: 3,
      maxDueDays: 20,
      reserveDays: 2,
      maxExtensions: 1,
      extensionDays: 5,
      cureUses: 1,
      cureWindowDays: 365,
      breachDays: 365,
      holdDays: 20,
      objectionDays: 5,
      finishExtensionDays: 10,
      deliverDays: 10,
      tellWithinDays: 5,
      resupplyNotices: 1,
    })
    for (const policy of Object.values(DEFAULT_RULES.lapsePolicies)) expect(policy.cureDays).toBe(5)
  })

  it('未领取的结果有最后一日：领证前补交的材料到那时才逾期', () => {
    const driver = CaseDriver.prepared(['handover'], found()).promise().run({ type: 'acceptOwing' })
    nights(driver, '2026-12-31')
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.granted(on('2026-05-15')).run({ type: 'readyResult' }, on('2026-05-15'))
    const collectBy = driver.now.ready?.collectBy.date ?? ''
    expect(collectBy).toBe('2026-08-10')
    expect(nights(driver, collectBy).now.owed[0]?.lateness).toBeUndefined()
    expect(nights(driver, '2026-08-11').now.owed[0]?.lateness).toMatchObject({ was: collectBy })
  })
})

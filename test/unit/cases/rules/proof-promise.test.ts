import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../../electron/base/bilingual.ts'
import { owedId } from '../../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { outstanding } from '../../../../electron/cases/model/state.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { explainCourse } from '../../../../electron/cases/why/course.ts'
import { explainPlainly } from '../../../../electron/cases/why/why.ts'
import type { ProofTerms } from '../../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, facts, found, item, material } from '../../../support/cases/case-builder.ts'
import { PROVEN, WAIVER } from '../../../support/cases/falsehood.ts'
import { leadOn, on } from '../../../support/cases/rule-days.ts'

const PROOF = owedId(CASE, 'no-record')
const CONTENT = bilingual('两年内没有违法记录', 'no offences within two years')

function promising(proof: Partial<ProofTerms> = {}, missing = ['no-record']): CaseDriver {
  const chosen = item({
    materials: [
      material('core', { core: true }),
      material('days', { deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] } }),
      material('no-record', {
        deferral: {
          mode: 'promise',
          due: { kind: 'workingDays', days: 8 },
          dischargedBy: ['check'],
          proof: { content: CONTENT, ...proof },
        },
      }),
    ],
  })
  return CaseDriver.prepared(missing, found(), chosen).run({ type: 'preparePromise' })
}

const accepted = (proof?: Partial<ProofTerms>, missing?: string[]) =>
  promising(proof, missing).promise().run({ type: 'acceptOwing' })

const check = (outcome: 'holds' | 'correct' | 'ordinary' | 'untrue') =>
  ({ type: 'checkPromise', owedId: PROOF, method: 'sharing', found: '市场监管平台查询 2026-0511', outcome }) as const

function why(driver: CaseDriver) {
  const recorded = driver.events.map(event => ({ event, meta: { at: '2026-05-12T01:00:00.000Z' } }))
  return explainCourse(CASE, recorded, { editions: [DEFAULT_RULES] }, id => id).map(({ explanation }) => explanation)
}

describe('告知承诺（国办发〔2020〕42号）：以书面承诺代替证明，不再索要，由机关核查', () => {
  it('另有告知承诺书；同时有容缺材料的，两份承诺书分开', () => {
    expect(promising().now.documents.map(({ kind }) => kind)).toEqual(['proofPromise'])
    expect(promising({}, ['days', 'no-record']).now.documents.map(({ kind }) => kind)).toEqual([
      'promise',
      'proofPromise',
    ])
    expect(promising({}, ['days']).now.documents.map(({ kind }) => kind)).toEqual(['promise'])
  })

  it('重新制作承诺书的，没有印出的告知承诺书作废', () => {
    const driver = promising({}, ['days', 'no-record'])
    driver.run({ type: 'checkMaterials', missing: ['days'] }).run({ type: 'preparePromise' })
    expect(driver.now.documents.map(({ kind }) => kind)).toEqual(['promise'])
  })

  it('申请人没有期限，不会逾期；机关按日核查', () => {
    const driver = accepted()
    driver.run({ type: 'passDay' }, on('2026-12-01'))
    expect(driver.now.owed).toMatchObject([{ status: 'owed', proof: { content: CONTENT } }])
    expect(driver.now.breaches).toEqual([])
    expect(outstanding(driver.now)).toEqual([])
    const verify = steps(driver.now, driver.now.openedOn ?? fail()).find(({ kind }) => kind === 'verify')
    expect(verify).toMatchObject({ on: '2026-05-14', waitsFor: 'clerk' })
    const { bring, reasons } = explainPlainly(driver.now, { gates: [], changes: [] }, driver.events)
    expect(bring).toEqual([])
    expect(reasons.map(({ zh }) => zh).join()).toContain('由您的承诺代替，机关会核查：材料 no-record')
  })

  it('核查相符：写明谁、怎样核查的，没有记录', () => {
    const driver = accepted().run(check('holds'), on('2026-05-11'))
    expect(driver.now.owed).toMatchObject([
      { status: 'discharged', dischargedOn: '2026-05-11', check: { by: 'clerk-1', method: 'sharing' } },
    ])
    expect(driver.now.breaches).toEqual([])
    expect(driver.attempt({ ...check('holds'), found: ' ' }, on('2026-05-11'))).toBe('K313')
    expect(driver.attempt(check('holds'), on('2026-05-11'))).toBe('K310')
  })
})

describe('决定之前核查不符', () => {
  it('由主管决定改按普通程序：须提交证明；只是补交证明，不是失信，不作记录；不提交的不予许可', () => {
    const driver = accepted()
    expect(driver.attempt(check('ordinary'), on('2026-05-11'))).toBe('K312')
    driver.run(check('ordinary'), leadOn('2026-05-11'))
    expect(driver.now.owed).toMatchObject([
      { status: 'owed', mode: 'defer', unpromised: true, subjects: [], check: { outcome: 'ordinary', by: 'lead-1' } },
    ])
    expect(driver.now.owed[0]).not.toHaveProperty('proof')
    expect(driver.now.breaches).toEqual([])
    expect(driver.now.documents).toContainEqual({ kind: 'checkNotice', about: 11, handOut: { since: '2026-05-11' } })
    const { bring } = explainPlainly(driver.now, { gates: [], changes: [] }, driver.events)
    expect(bring).toEqual([bilingual('材料 no-record', 'material no-record')])
    expect(outstanding(driver.now)).toHaveLength(1)
    driver.refused('不具备条件', on('2026-05-12'))
    expect(driver.now.owed).toMatchObject([{ status: 'void' }])
  })

  it('提交证明并核验合格的，可以准予、领取', () => {
    const driver = accepted().run(check('ordinary'), leadOn('2026-05-11'))
    driver.granted(on('2026-05-12')).run({ type: 'readyResult' }, on('2026-05-12'))
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'applicant' }, on('2026-05-13'))).toBe('K306')
    driver.run({ type: 'supply', owedId: PROOF, method: 'counter' }, on('2026-05-13'))
    driver.run({ type: 'acceptSupply', owedId: PROOF }, on('2026-05-13'))
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'applicant' }, on('2026-05-13'))).toBe('ok')
  })

  it('事项规定可以整改的，限期整改一次；改正的不记录，期满仍不符的改按普通程序', () => {
    expect(accepted().attempt(check('correct'), leadOn('2026-05-11'))).toBe('K338')
    const ordered = () => accepted({ correctDays: 3 }).run(check('correct'), leadOn('2026-05-11'))
    const driver = ordered()
    expect(driver.now.owed).toMatchObject([{ status: 'owed', check: { until: { date: '2026-05-14' } } }])
    expect(driver.now.documents.at(-1)).toMatchObject({ kind: 'checkNotice' })
    const verify = steps(driver.now, driver.now.openedOn ?? fail()).find(({ kind }) => kind === 'verify')
    expect(verify).toMatchObject({ on: '2026-05-14', waitsFor: 'clerk' })
    expect(driver.now.breaches).toEqual([])
    driver.granted(on('2026-05-12')).run({ type: 'readyResult' }, on('2026-05-12'))
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'applicant' }, on('2026-05-12'))).toBe('K306')

    const good = ordered().run(check('holds'), on('2026-05-12'))
    expect([good.now.owed[0]?.status, good.now.breaches]).toEqual(['discharged', []])

    const bad = ordered()
    expect(bad.attempt(check('ordinary'), leadOn('2026-05-14'))).toBe('K339')
    expect(bad.attempt(check('correct'), leadOn('2026-05-15'))).toBe('K338')
    bad.run(check('ordinary'), leadOn('2026-05-15'))
    expect(bad.now.breaches).toEqual([])
  })
})

describe('准予之后核查不符', () => {
  const handedOver = () =>
    accepted()
      .granted(on('2026-05-08'))
      .run({ type: 'readyResult' }, on('2026-05-08'))
      .run({ type: 'handOver', method: 'post', takenBy: 'applicant' }, on('2026-05-11'))

  it('先责令限期整改，期限按大厅规则；仍不符的作为承诺不实处理：先告知、听取，另一位主管认定的才作记录', () => {
    const driver = handedOver()
    expect(driver.attempt(check('ordinary'), leadOn('2026-05-12'))).toBe('K338')
    driver.run(check('correct'), leadOn('2026-05-12'))
    expect(driver.now.owed).toMatchObject([{ check: { until: { date: '2026-05-26' } } }])
    driver.run({ type: 'close', result: '0', reason: '' }, on('2026-05-13'))
    expect(driver.now.status).toBe('closed')
    // A finding, which another person decides: open to whoever checks.
    driver.run(check('untrue'), on('2026-05-27'))
    expect(driver.now).toMatchObject({ breaches: [], falsehood: { intended: { consequence: 'revoked' } } })
    const next = steps(driver.now, driver.now.openedOn ?? fail())
    expect(next.map(({ kind }) => kind)).toContain('deliverPriorNotice')
    expect(driver.attempt(check('holds'), on('2026-05-27'))).toBe('K334')
    driver.run(WAIVER, on('2026-05-27'))
    driver.run(PROVEN, leadOn('2026-05-27'))
    expect(driver.now).toMatchObject({
      closing: { outcome: 'grantRevoked' },
      breaches: [{ kind: 'false', subjects: ['subject-applicant'] }],
    })
  })

  it('整改期内改正的，核查相符，没有记录', () => {
    const driver = handedOver().run(check('correct'), leadOn('2026-05-12')).run(check('holds'), on('2026-05-20'))
    expect([driver.now.owed[0]?.status, driver.now.breaches]).toEqual(['discharged', []])
  })
})

it('每一步都说明依据和核查情况', () => {
  const driver = accepted({ correctDays: 3 }).run(check('correct'), leadOn('2026-05-11'))
  driver.run(check('ordinary'), leadOn('2026-05-15'))
  const [ordered, failed] = why(driver).filter(({ because }) => because?.basis.zh.includes('国办发〔2020〕42号'))
  expect(ordered?.because?.reason.zh).toBe('材料 no-record：与承诺不符，责令限期整改')
  expect(ordered?.inputs?.map(({ name }) => name.zh)).toEqual([
    '承诺的内容',
    '核查方式',
    '核查人',
    '核查日期',
    '整改期限',
  ])
  expect(failed).toMatchObject({ words: '市场监管平台查询 2026-0511' })
  const { since } = explainPlainly(driver.now, { gates: [], changes: [] }, driver.events)
  expect(since.map(({ zh }) => zh).join()).toMatch(/请在 2026-05-14 前改正.*请补交证明/)
})

it('先前版本的告知承诺仍按当时的承诺书：没有告知承诺书，核得即了结', () => {
  const events = accepted().events.map(event => {
    if (event.type !== 'PromisePrepared' && event.type !== 'Accepted') return event
    return event.type === 'Accepted'
      ? { ...event, owed: event.owed.map(bare) }
      : { ...event, materials: event.materials.map(bare) }
  })
  const driver = new CaseDriver()
  for (const event of events) driver.record(event)
  expect(driver.now.documents.map(({ kind }) => kind)).toEqual(['promise', 'notice'])
  expect(driver.attempt(check('holds'))).toBe('K309')
  driver.run({ type: 'discharge', owedId: PROOF, means: 'check', reference: 'R-1' }, on('2026-05-11'))
  expect(driver.now.owed).toMatchObject([{ status: 'discharged' }])
})

it('先前版本签署、升级后受理的：承诺仍然有效，按当时的内容', () => {
  const driver = new CaseDriver()
  for (const event of promising().promise().events) {
    const then = event.type === 'PromisePrepared' ? { ...event, materials: event.materials.map(bare) } : event
    driver.record(then)
  }
  driver.run({ type: 'acceptOwing' }, facts())
  expect(driver.now.owed[0]).not.toHaveProperty('proof')
})

function bare<Owed extends { readonly proof?: unknown }>({ proof: _, ...owed }: Owed) {
  return owed
}

function fail(): never {
  throw new Error('expected')
}

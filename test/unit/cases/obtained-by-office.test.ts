import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { judgedThen } from '../../../electron/cases/judged-then.ts'
import { outstanding } from '../../../electron/cases/model/state.ts'
import { explainPlainly, toBring } from '../../../electron/cases/why/why.ts'
import { CaseDriver, facts, found, item, material, read } from '../../support/cases/case-builder.ts'

const SHARED = material('insurance', {
  deferral: { mode: 'shared', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['sharing'] },
})
const LEASE = material('lease', {
  deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] },
})
const ITEM = item({ openToDeferral: false, materials: [material('form', { core: true }), LEASE, SHARED] })

const prepared = (...missing: string[]) => CaseDriver.prepared(missing, found(), ITEM)
const zh = (names: readonly { readonly zh: string }[]) => names.map(name => name.zh)

describe('免提交 (广东省优化营商环境条例 art. 29): what the office can obtain may not be asked for', () => {
  it('a case that lacks nothing else is complete: no credit, no promise, also where the item may not be deferred', () => {
    const driver = prepared('insurance')
    expect(driver.now.credit).toEqual({})
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'full', asking: 'complete' })
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K319')
    expect(driver.attempt({ type: 'giveOneTimeNotice' })).toBe('K319')
  })

  it('accepted, it is a task of the office with a date, and locks the result until it is there', () => {
    const driver = prepared('insurance').run({ type: 'acceptFull' })
    expect(driver.now.owed).toMatchObject([
      { materialId: 'insurance', mode: 'shared', status: 'owed', due: { kind: 'date', date: '2026-05-11' } },
    ])
    expect(outstanding(driver.now)).toHaveLength(1)
    const owedId = driver.now.owed[0]?.owedId
    if (!owedId) throw new Error('no task')
    driver.run({ type: 'discharge', owedId, means: 'sharing', reference: 'S-1' })
    expect(outstanding(driver.now)).toEqual([])
  })

  it('nobody promised it, beside a promise for something else either', () => {
    const full = prepared('insurance').run({ type: 'acceptFull' })
    expect(full.now.owed.map(({ subjects }) => subjects)).toEqual([[]])
    const open = item({ materials: [material('form', { core: true }), LEASE, SHARED] })
    const owing = CaseDriver.prepared(['lease', 'insurance'], found(), open).promise().run({ type: 'acceptOwing' })
    expect(owing.now.owed.map(({ subjects }) => subjects)).toEqual([['subject-applicant'], []])
  })

  it('an instant item without a certificate has the office obtain it on a day too', () => {
    const instant = item({
      kind: 'instant',
      statutoryDays: 0,
      promisedDays: 0,
      yieldsCertificate: false,
      materials: [material('form', { core: true }), SHARED],
    })
    const driver = CaseDriver.prepared(['insurance'], found(), instant).run({ type: 'acceptFull' })
    expect(driver.now.owed).toMatchObject([{ due: { kind: 'date', days: 0, date: '2026-04-30' } }])
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-04-30' })
  })

  it('never after the promised end, which runs from receipt when the applicant was not answered in time', () => {
    const late = facts({ today: localDate('2026-05-15') })
    const driver = prepared('insurance').run({ type: 'acceptFull' }, late)
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-05-18' })
    expect(driver.now.owed).toMatchObject([{ due: { kind: 'date', days: 1, date: '2026-05-18' } }])
    const silent = prepared('insurance').run({ type: 'countAsAccepted' }, late)
    expect(silent.now.owed).toMatchObject([{ due: { kind: 'date', days: 1, date: '2026-05-18' } }])
  })

  it('of an instant item it is there before the handover', () => {
    const instant = item({ kind: 'instant', promisedDays: 0, materials: [material('form', { core: true }), SHARED] })
    const driver = CaseDriver.prepared(['insurance'], found(), instant).run({ type: 'acceptFull' })
    expect(driver.now.owed).toMatchObject([{ due: { kind: 'beforeHandover' } }])
  })

  it('it is not among what the applicant is told to bring, in words or in the notice', () => {
    const driver = prepared('lease', 'insurance')
    expect(zh(toBring(driver.now))).toEqual(['材料 lease'])
    const plain = explainPlainly(driver.now, { gates: [], changes: [] })
    expect(zh(plain.bring)).toEqual(['材料 lease'])
    expect(zh(plain.reasons)).toContain('由我们取得，您不必提交：材料 insurance')
    driver.run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice?.missing).toEqual(['lease'])
  })

  it('nor after acceptance, where the citizen reads that everything is there', () => {
    const driver = prepared('insurance').run({ type: 'acceptFull' })
    const plain = explainPlainly(driver.now, { gates: [], changes: [] })
    expect(plain.headline.zh).toBe('已经受理，材料齐全')
    expect(plain.bring).toEqual([])
    expect(zh(plain.reasons)).toEqual(['由我们取得，您不必提交：材料 insurance'])
  })

  it('nothing checked yet: the applicant is told to bring the rest', () => {
    const driver = new CaseDriver().run(read.open(ITEM))
    expect(zh(toBring(driver.now))).toEqual(['材料 form', '材料 lease'])
  })
})

it('a decision of an earlier release, which counted it as missing, is judged as it was', () => {
  const open = item({ materials: [material('form', { core: true }), SHARED] })
  const driver = CaseDriver.prepared(['insurance'], found(), open)
  const { gates } = assess(driver.now, facts({ asThen: { sharedAsked: true } }))
  const then = judgedThen({ type: 'Decided', outcome: 'trust', gates, ruleVersion: '2026-1' }, driver.now)
  expect(then.sharedAsked).toBe(true)
  expect(assess(driver.now, facts({ asThen: then })).outcome).not.toBe('full')
})

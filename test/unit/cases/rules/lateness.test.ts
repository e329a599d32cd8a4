import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import { owedId } from '../../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { isLate } from '../../../../electron/cases/owing/owed-stage.ts'
import { CASE, CaseDriver, facts, noRecord, rules } from '../../../support/cases/case-builder.ts'

const DAYS = owedId(CASE, 'days')
const on = (day: string) => facts({ today: localDate(day) })
const late = (driver: CaseDriver) => driver.now.owed.map(isLate)

describe('逾期: one definition, that of the life of the document', () => {
  it('from the day after its date on, once that was noted; not once it has arrived', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-11'))
    expect(late(driver)).toEqual([false])
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(late(driver)).toEqual([true])
    driver.run({ type: 'supply', owedId: DAYS, method: 'post' }, on('2026-05-12'))
    expect(late(driver)).toEqual([false])
  })

  it('9: while an extension that was asked for before the date is not answered, nobody is late', () => {
    const driver = CaseDriver.accepted(['days'])
    const request = { kind: 'extension', owedId: DAYS, days: 3, forceMajeure: false } as const
    driver.run({ type: 'askApproval', requestId: 'r', request, reason: '出差' }, on('2026-05-11'))
    driver.run({ type: 'passDay' }, on('2026-05-20'))
    expect(late(driver)).toEqual([false])
  })

  it('S4: not while a first cure runs', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
    driver.run({ type: 'promiseCure' }, on('2026-05-13'))
    expect(late(driver)).toEqual([false])
  })

  it('9.1: what is due before hand-over is late when the time to collect has passed', () => {
    const driver = CaseDriver.accepted(['handover']).granted().run({ type: 'readyResult' })
    const until = driver.now.ready?.collectBy.date ?? ''
    driver.run({ type: 'passDay' }, on(until))
    expect(late(driver)).toEqual([false])
    driver.run({ type: 'passDay' }, on('2026-08-31'))
    expect(late(driver)).toEqual([true])
  })
})

describe('9.1 G7, open overdue promises', () => {
  const gate = (inGrace: number, overdue: number, graceBars: boolean) => {
    const standing = { handler: noRecord({ owed: 1, inGrace, overdue }), applicant: noRecord() }
    const { gates } = assess(CaseDriver.prepared(['days']).now, facts({ standing, ...rules({ graceBars }) }))
    return gates.find(({ id, party }) => id === 'noBreach' && party === 'handler')
  }

  it('bars also while grace runs, as the rules stand', () => {
    expect(DEFAULT_RULES.graceBars).toBe(true)
    expect(gate(1, 0, true)).toMatchObject({ result: 'fail', reason: { zh: expect.stringContaining('1 份') } })
  })

  it('where the hall rules so, nothing is held against anybody in grace, and the gate says how many are late', () => {
    expect(gate(1, 0, false)).toMatchObject({
      result: 'pass',
      reason: { zh: expect.stringContaining('逾期宽限中 1 份，不计') },
      inputs: expect.arrayContaining([
        expect.objectContaining({ name: { zh: '逾期宽限中', en: 'late, within grace' }, value: '1' }),
      ]),
    })
    expect(gate(0, 1, false)?.result).toBe('fail')
  })
})

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

describe('逾期', () => {
  it('begins when the day after the date is noted, and ends with the arrival', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-11'))
    expect(late(driver)).toEqual([false])
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(late(driver)).toEqual([true])
    driver.run({ type: 'supply', owedId: DAYS, method: 'post' }, on('2026-05-12'))
    expect(late(driver)).toEqual([false])
  })

  it('9: does not begin while an extension request made in time is unanswered', () => {
    const driver = CaseDriver.accepted(['days'])
    const request = { kind: 'extension', owedId: DAYS, days: 3, forceMajeure: false } as const
    driver.run({ type: 'askApproval', requestId: 'r', request, reason: '出差' }, on('2026-05-11'))
    driver.run({ type: 'passDay' }, on('2026-05-20'))
    expect(late(driver)).toEqual([false])
  })

  it('S4: pauses during a first cure', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
    driver.run({ type: 'promiseCure' }, on('2026-05-13'))
    expect(late(driver)).toEqual([false])
  })

  it('9.1: of a material due before handover begins after the collection period', () => {
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

  it('fails during grace too by default', () => {
    expect(DEFAULT_RULES.graceBars).toBe(true)
    expect(gate(1, 0, true)).toMatchObject({ result: 'fail', reason: { zh: expect.stringContaining('1 份') } })
  })

  it('where the hall allows it, passes during grace and names the late materials', () => {
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

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { CaseDriver, facts, found, read } from '../../support/cases/case-builder.ts'

const OPENED = localDate('2026-04-30')

function on(day: string): Facts {
  return facts({ today: localDate(day) })
}

describe('a citizen who comes back', () => {
  it('after papers were held: the same list reopens the case, and the clerk ticks what has come', () => {
    const driver = CaseDriver.prepared(['core-1'])
    driver.run({ type: 'holdPapers' })
    expect(driver.now.status).toBe('held')
    driver.run({ type: 'checkMaterials', missing: ['core-1'] })
    expect(driver.now).toMatchObject({ status: 'draft', missing: ['core-1'] })
  })

  it('after a withdrawn promise: has the whole time again, whatever an earlier notice said', () => {
    const driver = CaseDriver.prepared(['days'])
    driver.run({ type: 'giveOneTimeNotice' }, on('2026-04-30'))
    const first = driver.now.notice?.returnBy?.date ?? ''
    driver.run({ type: 'checkMaterials', missing: ['days'] }, on('2026-06-01'))
    driver.run(
      read.credit(found({ asOf: localDate('2026-06-01'), validUntil: localDate('2026-06-05') })),
      on('2026-06-01'),
    )
    driver.promise(on('2026-06-01'))
    driver.run({ type: 'acceptOwing' }, on('2026-06-01'))
    driver.run({ type: 'withdrawPromise', reason: '备齐后再办' }, on('2026-06-02'))
    const returnBy = driver.now.promiseWithdrawal?.returnBy.date ?? ''
    expect(returnBy > first).toBe(true)
    expect(driver.now.notice).toBeUndefined()
    expect(steps(driver.now, OPENED)).toMatchObject([{ kind: 'returnAfterNotice', on: returnBy }])
    expect(driver.attempt({ type: 'putAway', reason: '未来' }, on(returnBy))).toBe('K348')
  })

  it('after a notice that followed a withdrawn promise: has the time of the notice', () => {
    const driver = CaseDriver.accepted(['days'])
    driver.run({ type: 'withdrawPromise', reason: '备齐后再办' }, on('2026-05-06'))
    driver.run({ type: 'checkMaterials', missing: ['days'] }, on('2026-05-20'))
    driver.run({ type: 'giveOneTimeNotice' }, on('2026-05-20'))
    expect(driver.now.promiseWithdrawal).toBeUndefined()
    expect(steps(driver.now, OPENED)).toMatchObject([{ on: driver.now.notice?.returnBy?.date }])
  })
})

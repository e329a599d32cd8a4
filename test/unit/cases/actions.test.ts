import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { actionsOf } from '../../../electron/cases/actions.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { OwedId } from '../../../electron/cases/model/ids.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import type { Verb } from '../../../electron/cases/verbs.ts'
import { CaseDriver, item } from '../../support/cases/case-builder.ts'
import {
  acceptedUnder,
  checked,
  DAYS,
  examinerOn,
  leadOn,
  nights,
  on,
  rules,
  supplied,
} from '../../support/cases/rule-days.ts'

const DAY = '2026-05-06'
const KNOWN = {
  openedOn: localDate('2026-04-30'),
  supervision: SUPERVISION_RULES,
  owners: ['clerk-2'],
  examiners: () => ['examiner-1'],
}

function actions({ now }: CaseDriver, given: Facts = on(DAY)) {
  return actionsOf(now, given, KNOWN)
}

function ways(driver: CaseDriver, given?: Facts): readonly Verb[] {
  return actions(driver, given).flatMap(({ id, because }) => (because ? [] : [id]))
}

function about(driver: CaseDriver, owedId: OwedId, given?: Facts) {
  return actions(driver, given).flatMap(({ id, about: { owedId: of, request }, because }) =>
    of === owedId && !because ? [request ?? id] : [],
  )
}

const complete = () => checked(supplied(acceptedUnder({}), DAY), DAY)
const ENDS: readonly Verb[] = ['decideResult', 'readyResult', 'handOver', 'close']

function ends(driver: CaseDriver) {
  return ways(driver).filter(id => ENDS.includes(id))
}

describe('the actions that end a case', () => {
  it('lead from the decision through the finished result to handover', () => {
    const driver = complete()
    expect(ends(driver)).toEqual([])
    expect(ways(driver, examinerOn(DAY))).toContain('decideResult')
    driver.granted(on(DAY))
    expect(ends(driver)).toEqual(['readyResult', 'handOver'])
    driver.run({ type: 'readyResult' }, on(DAY))
    expect(ends(driver)).toEqual(['handOver'])
    driver.run({ type: 'handOver', method: 'post', takenBy: 'applicant' }, on(DAY))
    expect(ends(driver)).toEqual(['close'])
  })

  it('refuse handover while a material is owed, and name it', () => {
    const driver = acceptedUnder({}).granted(on(DAY))
    expect(ends(driver)).toEqual(['readyResult'])
    const handOver = actions(driver).find(({ id }) => id === 'handOver')
    expect(handOver?.because?.code).toBe('K306')
    expect(handOver?.because?.about).toHaveLength(1)
  })

  it('include no decision while the clock is stopped', () => {
    const driver = complete().run({ type: 'stopClock', cause: 'hearing', days: 3, reason: '听证' }, on(DAY))
    expect(ways(driver, examinerOn(DAY))).not.toContain('decideResult')
    expect(ways(driver)).toContain('resumeClock')
  })

  it('close a refused case with its only possible result', () => {
    const driver = acceptedUnder({}).refused('不符合条件', on(DAY))
    expect(ends(driver)).toEqual(['close'])
    expect(actions(driver).find(({ id }) => id === 'close')?.limits.choices).toEqual(['6'])
  })

  it('hand over an instant item in one step', () => {
    const driver = checked(
      supplied(acceptedUnder({}, ['days'], item({ kind: 'instant', grantedAtWindow: true })), DAY),
      DAY,
    )
    const handOver = actions(driver).find(({ id }) => id === 'handOver')
    expect(handOver).toMatchObject({ limits: { granting: true } })
    expect(handOver?.because).toBeUndefined()
  })
})

describe('不予受理, 作废, 转报', () => {
  const other = (driver: CaseDriver, given = leadOn(DAY)) =>
    actions(driver, given).find(({ id }) => id === 'endOtherwise')?.limits.choices

  it('before acceptance: not accepted or void; afterwards void, or forwarded once nothing is owed', () => {
    expect(other(CaseDriver.prepared(['days']))).toEqual(['notNeeded', 'notCompetent', 'voided'])
    expect(other(acceptedUnder({}))).toEqual(['voided'])
    expect(other(complete())).toEqual(['voided', 'forwarded'])
  })

  it('are offered to supervisors only, and not after the decision', () => {
    expect(other(complete(), on(DAY))).toBeUndefined()
    expect(other(complete().granted(on(DAY)))).toEqual([])
  })

  it('not void once a breach is recorded', () => {
    const driver = nights(acceptedUnder({}), '2026-05-12', '2026-05-15')
    expect(driver.now.breaches).toHaveLength(1)
    expect(other(driver, leadOn('2026-05-15'))).not.toContain('voided')
  })
})

describe('actions on an owed material', () => {
  it('an extension before its date only, and one request at a time', () => {
    const driver = acceptedUnder({})
    expect(about(driver, DAYS)).toContain('extension')
    expect(about(driver, DAYS, on('2026-05-13'))).not.toContain('extension')
    const request = { kind: 'extension', owedId: DAYS, days: 3, forceMajeure: false } as const
    driver.run({ type: 'askApproval', requestId: 'r', request, reason: '出差' }, on(DAY))
    expect(about(driver, DAYS)).not.toContain('extension')
  })

  it('an extension with the days left, or those of force majeure', () => {
    const limits = (driver: CaseDriver, given?: Facts) =>
      actions(driver, given).find(({ about: { request } }) => request === 'extension')?.limits
    expect(limits(acceptedUnder({}))).toMatchObject({
      days: { min: 1, max: 5 },
      daysOfForceMajeure: { min: 1, max: 60 },
      secondPerson: true,
    })
    expect(limits(acceptedUnder({}), on(DAY, rules({ maxExtensions: 0 })))).not.toHaveProperty('days')
  })

  it('an arrival between the promise and today', () => {
    const supply = actions(acceptedUnder({})).find(({ id }) => id === 'supply')
    expect(supply?.limits.day).toEqual({ earliest: '2026-04-30', latest: DAY })
  })

  it('a false promise: after a supply, by whoever checks it', () => {
    expect(about(acceptedUnder({}), DAYS)).not.toContain('findFalse')
    const driver = supplied(acceptedUnder({}), DAY)
    expect(about(driver, DAYS)).toContain('findFalse')
    expect(about(driver, DAYS, leadOn(DAY))).toContain('findFalse')
  })

  it('a settled material stays on the page without actions', () => {
    const driver = complete()
    expect(about(driver, DAYS, leadOn(DAY))).toEqual([])
    expect(actions(driver).some(({ about: { owedId } }) => owedId === DAYS)).toBe(true)
  })
})

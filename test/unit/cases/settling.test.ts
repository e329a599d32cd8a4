import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { CASE, CaseDriver, facts, found, item, material } from '../../support/cases/case-builder.ts'
import { acceptedUnder, checked, leadOn, nights, on, supplied } from '../../support/cases/rule-days.ts'

const DAYS = owedId(CASE, 'days')
const day = localDate
const upTo2026 = new WorkingDays({
  ...CHINESE_DAYS,
  years: new Set([...CHINESE_DAYS.years].filter(year => year <= 2026)),
})
const yearEnd = facts({ now: '2026-12-28T02:00:00.000Z', today: day('2026-12-28'), calendar: upTo2026 })

/** Five and ten working days from 2026-12-28 reach an unpublished year. */
function provisional(): CaseDriver {
  return CaseDriver.prepared(['days'], found({ validUntil: day('2027-01-31') }), item(), yearEnd)
    .promise(yearEnd)
    .run({ type: 'acceptOwing' }, yearEnd)
}

const settle = (before: string, date: string, still = false): CaseCommand => ({
  type: 'settleDeadline',
  owedId: DAYS,
  before: day(before),
  due: { kind: 'date', days: 5, date: day(date), provisional: still },
})
const finish = (before: string, date: string, still = false): CaseCommand => ({
  type: 'settleFinish',
  before: day(before),
  finish: { date: day(date), provisional: still },
})

describe('承诺办结日 of a case accepted on 2026-12-28', () => {
  it('is provisional and settled on the same day or later', () => {
    const driver = provisional()
    expect(driver.state?.clock?.finish).toEqual({ date: '2027-01-12', provisional: true })
    driver.run(finish('2027-01-12', '2027-01-13'))
    expect(driver.state?.clock?.finish).toEqual({ date: '2027-01-13', provisional: false })
    expect(driver.events.at(-1)).toMatchObject({ type: 'PromisedFinishSettled', before: '2027-01-12' })
  })

  it.each([
    ['never moves earlier', finish('2027-01-12', '2027-01-11')],
    ['does not move from a date that it has not', finish('2027-01-11', '2027-01-13')],
    ['is not settled to what it is', finish('2027-01-12', '2027-01-12', true)],
  ])('%s', (_what, command) => expect(provisional().attempt(command)).toBe('K310'))

  it('stays once settled, whatever a corrected notice says', () => {
    const driver = provisional().run(finish('2027-01-12', '2027-01-12'))
    expect(driver.attempt(finish('2027-01-12', '2027-01-13'))).toBe('K310')
  })
})

describe('the date of an owed material', () => {
  it('stops being provisional without moving, and can move later even after that', () => {
    const driver = provisional().run(settle('2027-01-05', '2027-01-05'))
    expect(driver.state?.owed[0]?.due).toEqual({ kind: 'date', days: 5, date: '2027-01-05', provisional: false })
    driver.run(settle('2027-01-05', '2027-01-07'))
    expect(driver.state?.owed[0]?.due).toMatchObject({ date: '2027-01-07' })
  })

  it.each([
    ['never moves earlier', settle('2027-01-05', '2027-01-04')],
    ['is not settled to what it is', settle('2027-01-05', '2027-01-05', true)],
    ['does not move from a date that it has not', settle('2027-01-04', '2027-01-08')],
  ])('%s', (_what, command) => expect(provisional().attempt(command)).toBe('K310'))

  it('stays once the material is settled', () => {
    const driver = provisional().run({ type: 'supply', owedId: DAYS, method: 'post' }, yearEnd)
    driver.run({ type: 'acceptSupply', owedId: DAYS }, yearEnd)
    expect(driver.attempt(settle('2027-01-05', '2027-01-07'))).toBe('K310')
  })

  it('keeps its reason when it is settled on the same day', () => {
    const moved = { from: day('2027-01-05'), reason: '搬迁停办' }
    const command = settle('2027-01-05', '2027-01-06', true)
    const driver = provisional().run(
      command.type === 'settleDeadline' && command.due.kind === 'date'
        ? { ...command, due: { ...command.due, moved } }
        : command,
    )
    driver.run(settle('2027-01-06', '2027-01-06'))
    expect(driver.state?.owed[0]?.due).toEqual({ kind: 'date', days: 5, date: '2027-01-06', provisional: false, moved })
  })

  it('is promised for the next open day, with the reason', () => {
    const closure = { id: '1', from: day('2026-05-11'), to: day('2026-05-11'), reason: '台风停办' }
    const calendar = new WorkingDays(CHINESE_DAYS, [closure])
    const driver = CaseDriver.prepared(['days']).run({ type: 'preparePromise' }, facts({ calendar }))
    expect(driver.state?.promise?.materials[0]?.due).toMatchObject({
      date: '2026-05-12',
      moved: { from: '2026-05-11', reason: '台风停办' },
    })
    expect(driver.attempt({ type: 'signPromise', number: driver.state?.promise?.number ?? '' })).toBe('K311')
  })
})

describe('a hall that was closed on the last day', () => {
  const closed = (from: string, to = from) => {
    const closure = { id: '1', from: day(from), to: day(to), reason: '台风停办' }
    return { calendar: new WorkingDays(CHINESE_DAYS, [closure]) }
  }
  const on = (today: string, rest: Partial<Facts> = {}) => facts({ today: day(today), ...rest })
  const moved = (before: string, to: string): CaseCommand => ({
    type: 'settleDeadline',
    owedId: DAYS,
    before: day(before),
    due: { kind: 'date', days: 5, date: day(to), provisional: false, moved: { from: day(before), reason: '台风停办' } },
  })

  it('starts no lateness before the next open day has passed', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12', closed('2026-05-11')))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.run({ type: 'passDay' }, on('2026-05-13', closed('2026-05-11')))
    expect(driver.now.owed[0]?.lateness).toBeDefined()
  })

  it('ends grace and cure on the next open day', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
    expect(driver.now.owed[0]?.lateness?.graceUntil.date).toBe('2026-05-14')
    driver.run({ type: 'passDay' }, on('2026-05-15', closed('2026-05-14')))
    expect(driver.now.owed[0]?.status).toBe('owed')
    driver.run({ type: 'promiseCure' }, on('2026-05-15', closed('2026-05-14')))
    expect(driver.now.breaches).toEqual([])
  })

  it('ends a lateness that was noted before the closure was entered', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
    driver.run(moved('2026-05-11', '2026-05-12'), on('2026-05-12'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    driver.run({ type: 'passDay' }, on('2026-05-13'))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ was: '2026-05-12' })
  })

  it('ends the suspension of the case', () => {
    const taizhou = { rules: { ...DEFAULT_RULES, lapsePolicy: 'taizhou' } }
    const driver = CaseDriver.prepared(['days']).promise(facts(taizhou)).run({ type: 'acceptOwing' }, facts(taizhou))
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(driver.now.clock?.stops).toHaveLength(1)
    driver.run(moved('2026-05-11', '2026-05-13'), on('2026-05-13'))
    expect(driver.events.slice(-2).map(({ type }) => type)).toEqual(['DeadlineSettled', 'ClockResumed'])
    expect(driver.now.clock?.stops).toEqual([])
  })

  it('does not move a date of the office', () => {
    const office = material('office', {
      deferral: { mode: 'shared', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['sharing'] },
    })
    const chosen = item({ materials: [...item().materials, office] })
    const driver = CaseDriver.prepared(['office', 'days'], found(), chosen)
    driver.run({ type: 'preparePromise' }, facts(closed('2026-05-11')))
    const due = Object.fromEntries(driver.now.promise?.materials.map(each => [each.materialId, each.due]) ?? [])
    expect(due).toMatchObject({ office: { date: '2026-05-11' }, days: { date: '2026-05-12' } })
  })
})

describe('the end of the business hours', () => {
  const evening = facts({
    now: '2026-05-11T09:45:00.000Z',
    today: day('2026-05-11'),
    rules: { ...DEFAULT_RULES, cutOff: '17:30' },
  })
  it.each([
    ['counter', '2026-05-12'],
    ['upload', '2026-05-11'],
    ['post', '2026-05-11'],
    ['sharing', '2026-05-11'],
  ] as const)('a delivery by %s at 17:45 on the last day has arrived on %s', (method, on) => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'supply', owedId: DAYS, method }, evening)
    expect(driver.state?.owed[0]?.suppliedOn).toBe(on)
  })

  it('an acceptance after it is dated that day', () => {
    const late = facts({ now: '2026-04-30T15:00:00.000Z', rules: { ...DEFAULT_RULES, cutOff: '17:30' } })
    const driver = CaseDriver.prepared([]).run({ type: 'acceptFull' }, late)
    expect(driver.state?.acceptance?.on).toBe('2026-04-30')
  })
})

describe('settling a later date in a case that was late', () => {
  const settled: CaseCommand = {
    type: 'settleDeadline',
    owedId: DAYS,
    before: day('2026-05-11'),
    due: { kind: 'date', days: 5, date: day('2026-05-21'), provisional: false },
  }

  it('keeps the lateness of a lapsed material: a breach needs an objection', () => {
    const driver = nights(acceptedUnder({}), '2026-05-12', '2026-05-15')
    supplied(driver, '2026-05-18').run(settled, on('2026-05-18'))
    driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '不清晰' }, on('2026-05-18'))
    expect(driver.now).toMatchObject({ owed: [{ status: 'lapsed', lateness: { was: '2026-05-11' } }], breaches: [{}] })
  })

  const promised = { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] } as const
  const paper = { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] } as const
  const chosen = item({
    materials: [
      material('core', { core: true }),
      material('days', { deferral: paper }),
      material('other', { deferral: paper }),
      material('promised', { deferral: promised }),
    ],
  })
  const taizhou = { lapsePolicy: 'taizhou' }

  it('ends the suspension even where another promise was false', () => {
    const driver = acceptedUnder(taizhou, ['days', 'promised'], chosen)
    driver.run({ type: 'findFalse', owedId: owedId(CASE, 'promised'), reason: '不实' }, leadOn('2026-05-06'))
    nights(driver, '2026-05-12').run(settled, on('2026-05-13'))
    expect(driver.now.clock?.stops).toEqual([])
  })

  it('keeps the suspension while another late material waits for its check', () => {
    const driver = nights(acceptedUnder(taizhou, ['days', 'other'], chosen), '2026-05-12')
    supplied(driver, '2026-05-13', owedId(CASE, 'other')).run(settled, on('2026-05-13'))
    expect(driver.now.clock?.stops).toMatchObject([{ cause: 'suspension' }])
    checked(driver, '2026-05-14', owedId(CASE, 'other'))
    expect(driver.now.clock?.stops).toEqual([])
  })
})

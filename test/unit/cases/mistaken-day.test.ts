import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../electron/base/local-date.ts'
import { ALLOWED } from '../../../electron/cases/allowed.ts'
import { caseFigures } from '../../../electron/cases/figures.ts'
import { type DatedEntry, mistakenEntries, withoutEntries } from '../../../electron/cases/mistaken/mistaken-day.ts'
import { owedId, type SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import {
  CASE,
  CaseDriver,
  EXAMINER,
  facts,
  found,
  item,
  material,
  read,
  rules,
  SUPERVISOR,
} from '../../support/cases/case-builder.ts'
import { delivery, finding, PROVEN, WAIVER } from '../../support/cases/falsehood.ts'
import { faultsOf } from '../../support/cases/legal-state.ts'
import { acceptance, someDeferrable } from '../../support/cases/walk-acceptance.ts'
import { commandOf } from '../../support/cases/walk-commands.ts'
import { aPolicy, someRules, walkItem } from '../../support/cases/walk-item.ts'
import { moves, operatorFor } from '../../support/cases/walk-moves.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const DAYS = owedId(CASE, 'days')
/** Last right day; the promise is due on 11 May. */
const TRUE_DAY = localDate('2026-04-30')

class ClockDriver extends CaseDriver {
  ahead = false
  readonly #ahead: boolean[] = []

  override record(...given: Parameters<CaseDriver['record']>): void {
    super.record(...given)
    this.#ahead.push(this.ahead)
  }

  get history(): readonly DatedEntry[] {
    return this.events.map((event, index) => ({ version: index + 1, event, ahead: this.#ahead[index] ?? false }))
  }

  nights(from: string, count: number, given: Parameters<typeof facts>[0] = {}): this {
    this.ahead = true
    for (let day = 0; day < count; day++) {
      this.run({ type: 'passDay' }, facts({ today: addDays(localDate(from), day), ...given }))
    }
    return this
  }

  undo(given: Parameters<typeof facts>[0] = SUPERVISOR, reason = '主板电池没电'): string {
    this.ahead = false
    const undone = mistakenEntries(this.history)
    const restored = withoutEntries(CASE, this.history, undone)
    if (!restored) throw new Error('no case')
    return this.attempt({ type: 'undoMistakenDay', undone, restored, reason }, facts(given))
  }

  static promised(policy?: string): ClockDriver {
    const driver = new ClockDriver()
    const today = facts().today
    const chosen = item({ ...(policy ? { lapsePolicy: policy } : {}), materials: MATERIALS })
    for (const step of acceptance(chosen, ['days'], 'subject-1' as SubjectId, today)) driver.run(step(driver.state))
    return driver
  }
}

const MATERIALS = [
  material('core', { core: true }),
  material('days', { deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] } }),
]

function standing(state: CaseState) {
  const { version: _, changedAt: __, documents: ___, breaches, mistakes: ____, curesPromised: _____, ...rest } = state
  return { ...rest, breaches: breaches.filter(({ mistaken }) => !mistaken) }
}

describe('a lateness noted by a wrong clock', () => {
  const driver = ClockDriver.promised()
  const before = standing(driver.now)
  driver.nights('2026-07-29', 30)

  it('has become a lapse and a breach', () => {
    expect(driver.now.owed).toMatchObject([{ status: 'lapsed' }])
    expect(driver.now.breaches).toMatchObject([{ kind: 'late', on: '2026-08-01' }])
  })

  it('is undone by a supervisor with a reason, dated by the right clock', () => {
    const clerk = driver.undo({})
    expect(clerk).toBe('K312')
    expect(driver.undo(SUPERVISOR, '  ')).toBe('K313')
    expect(driver.undo()).toBe('ok')
    expect(driver.undo()).toBe('K391')
  })

  it('never counted: the material is owed as before, without a breach', () => {
    expect(standing(driver.now)).toEqual(before)
    expect(driver.now.breaches).toMatchObject([{ struckOn: TRUE_DAY, mistaken: true }])
    expect(faultsOf(driver.now)).toEqual([])
  })

  it('stays on record with its correction, both with their days', () => {
    expect(driver.events.slice(-6).map(event => [event.type, 'on' in event ? event.on : ''])).toEqual([
      ['OverdueNoted', '2026-07-29'],
      ['ClockStopped', '2026-07-29'],
      ['ObligationLapsed', '2026-08-01'],
      ['BreachRecorded', '2026-08-01'],
      ['ClockResumed', '2026-08-01'],
      ['MistakenDayUndone', TRUE_DAY],
    ])
    expect(driver.now.mistakes).toMatchObject([
      {
        on: TRUE_DAY,
        reason: '主板电池没电',
        undone: [
          { on: '2026-07-29' },
          { on: '2026-07-29' },
          { on: '2026-08-01' },
          { on: '2026-08-01' },
          { on: '2026-08-01' },
        ],
      },
    ])
  })

  it('is corrected by a rights notice, and its own documents disappear', () => {
    expect(driver.now.documents.filter(({ about }) => about > before.owed.length + 8)).toEqual([
      { kind: 'rightsNotice', about: driver.now.version },
    ])
  })

  it('can become late again on the right day, with grace and first cure', () => {
    driver.run({ type: 'passDay' }, facts({ today: localDate('2026-05-12') }))
    expect(driver.now.owed).toMatchObject([{ status: 'owed', lateness: { was: '2026-05-11', cureOffered: true } }])
    driver.run({ type: 'passDay' }, facts({ today: localDate('2026-05-15') }))
    // B1 is never used again.
    expect(driver.now.breaches.map(({ breachId, mistaken }) => [breachId.slice(-2), mistaken ?? false])).toEqual([
      ['B1', true],
      ['B2', false],
    ])
  })
})

it('does not undo what happened on right days since', () => {
  const driver = ClockDriver.promised().nights('2026-07-29', 30)
  driver.ahead = false
  driver.run({ type: 'supply', owedId: DAYS, method: 'counter' }).run({ type: 'acceptSupply', owedId: DAYS })
  expect(driver.undo()).toBe('ok')
  expect(driver.now.owed).toMatchObject([{ status: 'discharged', suppliedOn: TRUE_DAY, dischargedOn: TRUE_DAY }])
  expect(driver.now.owed[0]).not.toHaveProperty('lapse')
  expect(driver.now.breaches.filter(({ mistaken }) => !mistaken)).toEqual([])
})

it('undoing returns a used first cure', () => {
  const driver = ClockDriver.promised().nights('2026-07-29', 1)
  driver.run({ type: 'promiseCure' }, facts({ today: localDate('2026-07-29') }))
  expect(driver.undo()).toBe('ok')
  expect(driver.now.owed[0]).not.toHaveProperty('cure')
  driver.run({ type: 'passDay' }, facts({ today: localDate('2026-05-12') }))
  expect(driver.now.owed).toMatchObject([{ lateness: { cureOffered: true } }])
  expect(driver.attempt({ type: 'promiseCure' }, facts({ today: localDate('2026-05-13') }))).toBe('ok')
})

it('undoing reopens a case that was ended for missing materials, and takes its figure back', () => {
  const driver = ClockDriver.promised().nights('2026-07-29', 30)
  driver.run({ type: 'dispose', reason: '逾期未补' }, facts({ today: localDate('2026-08-28'), ...SUPERVISOR }))
  expect(driver.now).toMatchObject({ status: 'closed' })
  expect(driver.undo()).toBe('ok')
  expect(driver.now).toMatchObject({ status: 'accepted', owed: [{ status: 'owed' }] })
  expect(driver.now.closing).toBeUndefined()
  expect(faultsOf(driver.now)).toEqual([])
  const last = driver.events.at(-1)
  const [figure] = last ? caseFigures(last, '2026-04-30T02:00:00.000Z') : []
  expect(figure).toMatchObject({ figure: 'closed', month: '2026-08', takenBack: true })
})

describe('undoing a discarded draft', () => {
  const entered = () => {
    const driver = new ClockDriver()
      .run(read.open(item()))
      .run(read.identify('handler'))
      .run(read.identify('applicant'))
    driver.ahead = true
    return driver
  }
  const on = facts({ today: localDate('2026-07-29') })

  it('restores one that expired by the wrong clock, without a document', () => {
    const driver = entered()
    const before = standing(driver.now)
    driver.run({ type: 'expireDraft', since: TRUE_DAY }, on)
    expect(driver.now.status).toBe('discarded')
    expect(driver.undo()).toBe('ok')
    expect(standing(driver.now)).toEqual(before)
    expect(driver.now.documents).toEqual([])
    expect(faultsOf(driver.now)).toEqual([])
  })

  it('K391 for one that a clerk discarded as a mistake', () => {
    const driver = entered().run({ type: 'discard' }, on)
    expect(driver.undo()).toBe('K391')
  })
})

describe('undoing an acceptance by silence', () => {
  const silent = (asked = false) => {
    const driver = new ClockDriver()
    for (const event of CaseDriver.prepared(['days'], found({ grade: 'D' })).events) driver.record(event)
    if (asked) driver.run({ type: 'askPerson', reason: '请示' })
    const before = standing(driver.now)
    driver.ahead = true
    driver.run({ type: 'countAsAccepted' }, on)
    expect(driver.now.status).toBe('accepted')
    return { driver, before }
  }
  const on = facts({ today: localDate('2026-07-29') })

  it.each([false, true])('restores the case as it was, also while it waits for a supervisor (%s)', asked => {
    const { driver, before } = silent(asked)
    driver.run({ type: 'giveOneTimeNotice' }, on)
    expect(driver.now.notice).toMatchObject({ deemedOn: TRUE_DAY })
    expect(driver.undo()).toBe('ok')
    expect(standing(driver.now)).toEqual({ ...before, caseNumber: driver.now.caseNumber })
    expect(faultsOf(driver.now)).toEqual([])
    const figures = driver.events.flatMap(event => caseFigures(event, '2026-07-29T02:00:00.000Z'))
    const accepted = figures.filter(({ figure }) => figure === 'accepted')
    expect(accepted.map(({ month, detail, takenBack = false }) => [month, detail, takenBack])).toEqual([
      ['2026-07', 'deemed', false],
      ['2026-07', 'deemed', true],
    ])
    expect(driver.attempt({ type: 'giveOneTimeNotice' })).toBe('ok')
    expect(driver.now).toMatchObject({ status: 'noticed', toldOn: TRUE_DAY })
  })

  it('takes along what was asked about its materials', () => {
    const { driver } = silent()
    driver.ahead = false
    const request = { kind: 'waiver', owedId: DAYS } as const
    driver.run({ type: 'askApproval', requestId: 'r-1', request, reason: '可以核得' })
    expect(driver.undo()).toBe('ok')
    expect(driver.now).toMatchObject({ status: 'draft', owed: [], requests: [] })
    expect(faultsOf(driver.now)).toEqual([])
  })

  it('K391 once the case was decided on it', () => {
    const { driver } = silent()
    driver.run({ type: 'decideResult', granted: true, reason: '' }, { ...on, ...EXAMINER })
    expect(driver.undo()).toBe('K391')
  })
})

it('台州: undoing removes a suspension and its end, and restores the time limit', () => {
  const driver = ClockDriver.promised('taizhou')
  const { clock } = driver.now
  driver.nights('2026-07-29', 1)
  expect(driver.now.clock?.stops).toMatchObject([{ cause: 'suspension' }])
  const ahead = facts({ today: localDate('2026-07-30') })
  driver
    .run({ type: 'supply', owedId: DAYS, method: 'counter' }, ahead)
    .run({ type: 'acceptSupply', owedId: DAYS }, ahead)
  expect(driver.undo()).toBe('ok')
  expect(driver.now.clock).toEqual(clock)
  expect(driver.now.owed).toMatchObject([{ status: 'discharged' }])
})

it('a finding of falsehood and a supervisor’s other endings are not undone', () => {
  const on = { today: localDate('2026-07-29'), ...SUPERVISOR }
  const driver = ClockDriver.promised()
  driver.ahead = true
  driver.run({ type: 'supply', owedId: DAYS, method: 'counter' }, facts(on))
  driver.run({ type: 'findFalse', owedId: DAYS, reason: '伪造' }, facts(on))
  driver.run(WAIVER, facts(on))
  driver.run(PROVEN, facts({ ...on, operator: { id: 'lead-2', name: '主管二', role: 'supervisor' } }))
  expect(driver.now.breaches).toMatchObject([{ kind: 'false' }])
  expect(driver.undo()).toBe('K391')
  const other = ClockDriver.promised()
  other.ahead = true
  other.run({ type: 'withdrawPromise', reason: '改为备齐后办理' }, facts(on))
  other.run({ type: 'endOtherwise', way: 'voided', reason: '重复录入' }, facts(on))
  expect(other.undo()).toBe('K391')
})

it('行政处罚法第四十四条：a decision because the time to be heard seemed over is undone, with its record and bar', () => {
  const driver = ClockDriver.promised()
  const before = facts({ today: localDate('2026-07-01') })
  driver.run(finding('core'), { ...before }).run(delivery('2026-07-01'), before)
  const { falsehood } = driver.now
  driver.ahead = true
  driver.run(PROVEN, facts({ today: localDate('2026-07-29'), ...SUPERVISOR }))
  expect(driver.now).toMatchObject({ status: 'closed', breaches: [{ kind: 'false' }] })
  expect(driver.undo()).toBe('ok')
  expect(driver.now).toMatchObject({ status: 'accepted', falsehood, breaches: [{ mistaken: true }] })
  expect(driver.now.falsehood).not.toHaveProperty('decided')
  expect(driver.now.closing).toBeUndefined()
})

const SUBJECT = 'subject-1' as SubjectId
const SYSTEM = { id: 'system', name: 'system', role: 'supervisor' } as const

it('undoing leaves the case as without the wrong entries, whatever else happened', () => {
  const played = fc.record({
    missing: fc.nat({ max: 63 }),
    before: moves(1, 15),
    nights: fc.integer({ min: 20, max: 90 }),
    meanwhile: moves(1, 15),
    after: moves(1, 15),
  })
  const needed = { late: 100, lapsed: 80, cured: 5, suspended: 12, ended: 3, 'gone on with afterwards': 50 }
  checkOften(
    needed,
    met =>
      fc.property(aPolicy, someRules, played, (policy, given, { missing, before, nights, meanwhile, after }) => {
        const chosen = walkItem(policy)
        const driver = new ClockDriver()
        let today = TRUE_DAY
        const attempt = (command: Parameters<CaseDriver['attempt']>[0], operator: Parameters<typeof facts>[0] = {}) =>
          driver.attempt(command, facts({ ...rules(given), today, now: `${today}T02:00:00.000Z`, ...operator }))
        const play = (some: typeof before) => {
          for (const move of some) {
            if (move.of === 'accept' || move.of === 'days') continue
            attempt(commandOf(move, driver.state, SUBJECT, today), { operator: operatorFor(move, driver.state) })
          }
        }
        for (const step of acceptance(chosen, someDeferrable(missing), SUBJECT, today)) attempt(step(driver.state))
        play(before.slice(0, 4))
        driver.ahead = true
        today = addDays(today, 60)
        for (let night = 0; night < nights; night += 15) {
          today = addDays(today, 15)
          attempt({ type: 'passDay' }, { operator: SYSTEM })
          play(meanwhile.slice(0, 5))
        }
        driver.ahead = false
        today = TRUE_DAY
        play(after)
        const entries = mistakenEntries(driver.history)
        if (entries.length === 0) return
        const types = new Set(entries.map(({ type }) => type))
        if (types.has('OverdueNoted')) met('late')
        if (types.has('ObligationLapsed')) met('lapsed')
        if (types.has('CurePromised')) met('cured')
        if (types.has('ClockStopped')) met('suspended')
        if (types.has('Closed')) met('ended')
        if (driver.history.at(-1)?.ahead === false) met('gone on with afterwards')
        expect(driver.undo({ ...SUPERVISOR, today })).toBe('ok')
        expect(mistakenEntries(driver.history)).toEqual([])
        expect(
          driver.now.breaches.filter(({ kind, on, mistaken }) => kind === 'late' && on > today && !mistaken),
        ).toEqual([])
        expect(
          driver.now.owed.filter(({ lateness, lapse }) => lateness?.on !== undefined && lateness.on > today && !lapse),
        ).toEqual([])
        expect(faultsOf(driver.now)).toEqual([])
        if (ALLOWED[driver.now.status].has('passDay')) {
          expect(attempt({ type: 'passDay' }, { operator: SYSTEM })).toBe('ok')
        }
      }),
    { numRuns: Number(process.env['FC_NUM_RUNS'] ?? 500) },
  )
})

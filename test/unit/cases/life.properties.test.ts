import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { ALLOWED } from '../../../electron/cases/allowed.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { decide } from '../../../electron/cases/decide.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { evolve, foldCase } from '../../../electron/cases/evolve.ts'
import type { Facts, Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { Rules } from '../../../electron/cases/model/rules.ts'
import { type CaseState, hasEnded, outstanding } from '../../../electron/cases/model/state.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { facts, noRecord } from '../../support/cases/case-builder.ts'
import { faultsOf } from '../../support/cases/legal-state.ts'
import { arrival } from '../../support/cases/walk-acceptance.ts'
import { commandOf } from '../../support/cases/walk-commands.ts'
import { aPolicy, someRules, someYields, WALK_RULES, walkItem } from '../../support/cases/walk-item.ts'
import { type Move, moves, operatorFor } from '../../support/cases/walk-moves.ts'
import { checkOften, type Least, type Met } from '../../support/properties/check-often.ts'

const CASES = 2
/** `FC_NUM_RUNS=20000 vitest run …` walks longer. */
const MORE_RUNS = process.env['FC_NUM_RUNS'] ? Number(process.env['FC_NUM_RUNS']) : undefined
const TIMEOUT = MORE_RUNS === undefined ? 60_000 : 3_600_000
const SUBJECT = 'subject-1' as SubjectId
const SYSTEM: Operator = { id: 'system', name: 'system', role: 'supervisor' }
const CALENDAR = new WorkingDays(CHINESE_DAYS)

/** The next year: far away, published, not yet published. */
const starts = fc.constantFrom(localDate('2026-04-20'), localDate('2025-12-15'), localDate('2026-12-08'))

interface Told {
  readonly event: CaseEvent
  readonly by: Operator
  readonly before: CaseState | undefined
}

/** Several cases of one person; invariants are checked after every command. */
class World {
  today: LocalDate
  /** Open cases, then ended ones. */
  readonly states: (CaseState | undefined)[] = Array.from({ length: CASES }, () => undefined)
  readonly told: Told[][] = Array.from({ length: CASES }, () => [])
  readonly #item: Item
  readonly #rules: Rules
  #opened = 0

  constructor(today: LocalDate, chosenItem: Item, rules: Rules) {
    this.today = today
    this.#item = chosenItem
    this.#rules = rules
  }

  play(move: Move): void {
    if (move.of === 'days') this.#pass(1 + (move.pick % 9), move.yes)
    else if (move.of === 'accept') {
      this.#putAside(move.which)
      const steps = arrival(move, this.#item, SUBJECT, this.today)
      for (const step of steps) this.#attempt(move.which, step(this.states[move.which]), operatorFor(move, undefined))
    } else {
      const state = this.states[move.which]
      this.#attempt(move.which, commandOf(move, state, SUBJECT, this.today), operatorFor(move, state))
    }
  }

  #putAside(which: number): void {
    const state = this.states[which]
    if (!state || !hasEnded(state)) return
    this.states.push(this.states[which])
    this.told.push(this.told[which] ?? [])
    this.states[which] = undefined
    this.told[which] = []
  }

  #pass(days: number, nightly: boolean): void {
    for (let day = 0; day < days; day++) {
      this.today = addDays(this.today, 1)
      if (nightly) for (const which of this.states.keys()) this.#attempt(which, { type: 'passDay' }, SYSTEM)
    }
  }

  #attempt(which: number, command: CaseCommand, by: Operator): void {
    const state = this.states[which]
    const given = this.#facts(which, by)
    const decision = decide(command, state, given)
    if (state && command.type !== 'open' && !ALLOWED[state.status].has(command.type)) {
      expect(decision).toEqual({ ok: false, refusal: { code: 'K303' } })
    }
    if (!decision.ok) {
      if (!/^K3\d\d$/.test(decision.refusal.code)) throw new Error(`refused with ${decision.refusal.code}`)
      return
    }
    let next = state
    for (const event of decision.events) {
      this.told[which]?.push({ event, by, before: next })
      // Throws when a later command changes an old state.
      next = frozen(evolve(next, next?.caseId ?? caseId(this.#opened++), event))
      this.#neverEarlier(state, next)
    }
    this.states[which] = next
    const [fault] = next ? faultsOf(next) : []
    if (fault !== undefined) throw new Error(fault)
    if (command.type === 'passDay') {
      expect(decide(command, next, this.#facts(which, by))).toEqual({ ok: true, events: [] })
    }
  }

  #neverEarlier(before: CaseState | undefined, after: CaseState): void {
    const earlier = (was: LocalDate | undefined, is: LocalDate | undefined) => was && is && is < was
    if (earlier(before?.clock?.finish?.date, after.clock?.finish?.date)) throw new Error('the clock runs backwards')
    for (const [place, was] of (before?.owed ?? []).entries()) {
      const is = after.owed[place]
      if (is?.owedId !== was.owedId) throw new Error('a document has moved')
      if (was.due.kind === 'date' && is.due.kind === 'date' && earlier(was.due.date, is.due.date)) {
        throw new Error('a date has moved earlier')
      }
      if (was.lateness?.cureOffered && is.lateness && !is.lateness.cureOffered) throw new Error('a cure is taken back')
      if (earlier(was.lateness?.graceUntil.date, is.lateness?.graceUntil.date)) throw new Error('grace has shrunk')
      if (was.cure && is.cure?.number !== was.cure.number) throw new Error('a cure has changed')
      if (earlier(was.cure?.until.date, is.cure?.until.date)) throw new Error('a cure has shrunk')
    }
  }

  #facts(which: number, operator: Operator): Facts {
    const standing = this.#standing(which)
    return facts({
      today: this.today,
      now: `${this.today}T02:00:00.000Z`,
      operator,
      calendar: CALENDAR,
      rules: this.#rules,
      standing: { applicant: standing, handler: standing },
      nextCaseNumber: `N-${this.#opened}`,
    })
  }

  #standing(except: number) {
    const since = addDays(this.today, -WALK_RULES.cureWindowDays)
    const others = this.states.flatMap((state, which) => (state && which !== except ? [state] : []))
    const cures = others.flatMap(({ caseId: id, owed }) =>
      owed.flatMap(({ cure }) => (cure && cure.on > since ? [`${id} ${cure.on}`] : [])),
    )
    return noRecord({ curesUsed: new Set(cures).size })
  }
}

function caseId(place: number): CaseId {
  return `case-${place}` as CaseId
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

/** `least`: how often each event must occur. `more`: see moves. */
function walk(
  least: Least,
  check: (world: World, met: Met) => void,
  numRuns: number,
  { seed, more }: { readonly seed?: number; readonly more?: Parameters<typeof moves>[2] } = {},
): void {
  const played = moves(CASES, 120, more)
  checkOften(
    least,
    met =>
      fc.property(starts, someRules, aPolicy, someYields, played, (start, rules, policy, yields, made) => {
        const world = new World(start, walkItem(policy, yields), rules)
        for (const move of made) world.play(move)
        check(world, met)
      }),
    { numRuns: MORE_RUNS ?? numRuns, ...(seed === undefined ? {} : { seed }) },
  )
}

const REACHED: readonly CaseEvent['type'][] = [
  'HandedOver',
  'Closed',
  'PromiseWithdrawn',
  'SupplyRejected',
  'MaterialDischarged',
  'MaterialWaived',
  'DeadlineExtended',
  'FinishExtended',
  'OverdueNoted',
  'CurePromised',
  'ObligationLapsed',
  'BreachRecorded',
  'BreachRepaired',
  'BreachStruck',
  'ClockStopped',
  'ClockResumed',
  'ClockBegun',
  'DeadlineSettled',
  'PromisedFinishSettled',
  'PeriodSettled',
  'DocumentIssued',
  'SupervisionAnswered',
  'ObjectionDecided',
]

it(
  'no sequence of commands leads to an illegal state',
  () => {
    walk(
      { 'a case': 500, 'an ended case': 100 },
      (world, met) => {
        for (const [which, told] of world.told.entries()) {
          const state = world.states[which]
          if (state) met(state.status === 'closed' || state.status === 'withdrawn' ? 'an ended case' : 'a case')
          const events = told.map(({ event }) => event)
          expect(state && foldCase(state.caseId, events)).toEqual(state)
          const days = events.flatMap(event => dayOf(event) ?? [])
          expect(days).toEqual([...days].sort())
        }
      },
      600,
    )
  },
  TIMEOUT,
)

it(
  'the random walks reach every kind of event',
  () => {
    walk(
      Object.fromEntries(REACHED.map(type => [type, 1])),
      (world, met) => {
        for (const { event } of world.told.flat()) met(event.type)
      },
      400,
      { seed: 1 },
    )
  },
  TIMEOUT,
)

it(
  'no case is handed over or closed as done while an owed material locks it',
  () => {
    walk(
      { 'handed over': 15, 'closed as done': 5, 'something had been owed': 10 },
      (world, met) => {
        for (const { event, before } of world.told.flat()) {
          const done = event.type === 'HandedOver' || (event.type === 'Closed' && event.outcome === undefined)
          if (!done || !before || before.result?.granted === false) continue
          met(event.type === 'HandedOver' ? 'handed over' : 'closed as done')
          if (before.owed.length > 0) met('something had been owed')
          expect(outstanding(before)).toEqual([])
        }
      },
      300,
      { more: { decideResult: 12, readyResult: 12, handOver: 20, discharge: 20 } },
    )
  },
  TIMEOUT,
)

it(
  'no material lapses before grace or cure has ended on a settled day, or while an extension request waits',
  () => {
    walk(
      { 'after grace': 20, 'after a cure': 5 },
      (world, met) => {
        for (const { event, before } of world.told.flat()) {
          if (event.type !== 'ObligationLapsed') continue
          const owed = before?.owed.find(({ owedId }) => owedId === event.owedId)
          met(owed?.cure ? 'after a cure' : 'after grace')
          const end = owed?.cure?.until ?? owed?.lateness?.graceUntil
          expect(end && end.date < event.on).toBe(true)
          const asked = before?.requests.some(
            ({ request }) => request.kind === 'extension' && request.owedId === event.owedId,
          )
          expect(asked).toBe(false)
        }
      },
      400,
      { more: { days: 30, passDay: 12, promiseCure: 20 } },
    )
  },
  TIMEOUT,
)

it(
  'first cures never exceed the rules, over all cases of a person',
  () => {
    walk(
      { 'a first cure': 40, 'late again after it': 2 },
      (world, met) => {
        const cures = world.told
          .flat()
          .flatMap(({ event }) => (event.type === 'CurePromised' ? [event.on] : []))
          .sort()
        met('a first cure', cures.length)
        for (const { event } of world.told.flat()) {
          const late = event.type === 'OverdueNoted' && !event.cureOffered
          if (late && cures.some(on => on < event.on)) met('late again after it')
        }
        for (const on of cures) {
          const window = cures.filter(other => other <= on && other > addDays(on, -WALK_RULES.cureWindowDays))
          expect(window.length).toBeLessThanOrEqual(WALK_RULES.cureUses)
        }
      },
      400,
      { more: { days: 40, passDay: 12, promiseCure: 40 } },
    )
  },
  TIMEOUT,
)

it(
  'only a supervisor answers a request, never the person who asked',
  () => {
    walk(
      { ApprovalAnswered: 15, PersonDecided: 5 },
      (world, met) => {
        for (const { event, by, before } of world.told.flat()) {
          met(event.type)
          if (event.type === 'ApprovalAnswered') {
            expect(before?.requests.find(({ requestId }) => requestId === event.requestId)?.by).not.toBe(by.id)
            expect(by.role).toBe('supervisor')
          }
          if (event.type === 'PersonDecided') {
            expect(before?.question?.by).not.toBe(by.id)
            expect(by.role).toBe('supervisor')
          }
        }
      },
      300,
      { more: { accept: 40, withdraw: 15, askPerson: 40, personDecides: 40 } },
    )
  },
  TIMEOUT,
)

it(
  'no case is accepted without its core materials',
  () => {
    walk(
      { accepted: 100, 'not accepted without a core material': 6 },
      (world, met) => {
        for (const { event, before } of world.told.flat()) {
          if (event.type === 'OneTimeNoticeGiven' && before?.missing?.includes('core')) {
            met('not accepted without a core material')
          }
          if (event.type !== 'Accepted') continue
          met('accepted')
          expect(before?.missing).not.toContain('core')
        }
      },
      300,
      { more: { checkMaterials: 30, giveOneTimeNotice: 30 } },
    )
  },
  TIMEOUT,
)

function dayOf(event: CaseEvent): LocalDate | undefined {
  switch (event.type) {
    case 'Accepted':
      return event.acceptedOn
    case 'OneTimeNoticeGiven':
      return event.givenOn
    case 'PromisePrepared':
      return event.preparedOn
    default:
      return 'on' in event ? event.on : undefined
  }
}

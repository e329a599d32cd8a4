import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { actionsOf } from '../../../electron/cases/actions.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { decide } from '../../../electron/cases/decide.ts'
import { evolve } from '../../../electron/cases/evolve.ts'
import type { Facts, Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { OfferKnown } from '../../../electron/cases/model/offer.ts'
import type { Rules } from '../../../electron/cases/model/rules.ts'
import { type CaseState, hasEnded } from '../../../electron/cases/model/state.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { VERBS, type Verb } from '../../../electron/cases/verbs.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { facts, noRecord } from '../../support/cases/case-builder.ts'
import { arrival, holding } from '../../support/cases/walk-acceptance.ts'
import { commandOf } from '../../support/cases/walk-commands.ts'
import { aPolicy, someRules, someYields, walkItem, type Yields } from '../../support/cases/walk-item.ts'
import { type Move, moves, OPERATORS, operatorFor } from '../../support/cases/walk-moves.ts'
import { commandsWithin, isOffered } from '../../support/cases/within-limits.ts'
import { checkOften, type Least, type Met } from '../../support/properties/check-often.ts'

const CASE = 'c0ffee00-0000-4000-8000-000000000001' as CaseId
const SUBJECT = 'subject-1' as SubjectId
const TIMEOUT = 120_000
const SYSTEM: Operator = { id: 'system', name: 'system', role: 'supervisor' }
const CALENDAR = new WorkingDays(CHINESE_DAYS)

const starts = fc.constantFrom(localDate('2026-04-20'), localDate('2026-12-08'))

/** Other rooms give these. */
const NOT_OFFERED: ReadonlySet<Verb> = new Set([
  'open',
  'identify',
  'expireDraft',
  'countAsAccepted',
  'decide',
  'passDay',
  'recordReminder',
  'issueDocument',
  'settleDeadline',
  'settleFinish',
  'settlePeriod',
  'undoMistakenDay',
])

const LEAST: Least = Object.fromEntries(VERBS.filter(verb => !NOT_OFFERED.has(verb)).map(verb => [verb, 3]))

interface Seen {
  readonly state: CaseState
  readonly facts: Facts
}

function play(
  start: LocalDate,
  chosenItem: Item,
  rules: Rules,
  list: readonly Move[],
  look: (seen: Seen, command: CaseCommand) => void,
): void {
  let today = start
  let state: CaseState | undefined
  const attempt = (command: CaseCommand, operator: Operator) => {
    const now = `${today}T02:00:00.000Z`
    const standing = { applicant: noRecord(), handler: noRecord() }
    const known = facts({ today, now, operator, rules, standing, calendar: CALENDAR, nextCaseNumber: 'N-1' })
    if (state) look({ state, facts: known }, command)
    const decision = decide(command, state, known)
    for (const event of decision.ok ? decision.events : []) state = evolve(state, CASE, event)
  }
  for (const move of list) {
    const operator = operatorFor(move, state)
    if (move.of === 'days') {
      today = addDays(today, (1 + (move.pick % 9)) * (move.yes ? 1 : 9))
      attempt({ type: 'passDay' }, SYSTEM)
    } else if (move.of === 'accept') {
      if (state && hasEnded(state)) state = undefined
      for (const step of arrival(move, chosenItem, SUBJECT, today)) attempt(step(state), operator)
    } else {
      // Chance alone leads there too rarely.
      if (move.of === 'putAway' && move.yes) {
        if (state && hasEnded(state)) state = undefined
        for (const step of holding(chosenItem, SUBJECT, today)) attempt(step(state), operator)
        today = addDays(today, 45)
      }
      if (move.of === 'archive' && move.yes) {
        attempt({ type: 'withdraw', reason: '不办了' }, operator)
        attempt({ type: 'returnPapers', to: 'handler', method: 'post', mailNumber: 'EMS-1' }, operator)
      }
      attempt(commandOf(move, state, SUBJECT, today), operator)
    }
  }
}

const drawn = [
  starts,
  aPolicy,
  someYields,
  fc.boolean(),
  someRules,
  moves(1, 170, {
    accept: 24,
    askPerson: 24,
    recordCredit: 14,
    changeApplicant: 48,
    checkAuthority: 16,
    putAway: 8,
    decideResult: 16,
    personDecides: 24,
    archive: 4,
  }),
] as const

function items(policy: string, yields: Yields, instant: boolean): Item {
  const made = walkItem(policy, yields)
  return instant ? { ...made, kind: 'instant', grantedAtWindow: true } : made
}

it(
  'each offered action is accepted at every limit',
  () => {
    checkOften(
      LEAST,
      (met: Met) =>
        fc.property(...drawn, (start, policy, yields, instant, rules, list) => {
          let place = 0
          play(start, items(policy, yields, instant), rules, list, ({ state, facts: known }) => {
            const operator = OPERATORS[place++ % OPERATORS.length] ?? SYSTEM
            const now = { ...known, operator }
            for (const action of actionsOf(state, now, knownOf(state))) {
              if (action.because) continue
              const commands = commandsWithin(action, state)
              expect(commands.length, `${action.id} names nothing to give`).toBeGreaterThan(0)
              for (const command of commands) {
                const decision = decide(command, state, now)
                if (!decision.ok) throw new Error(`${JSON.stringify(command)} is refused: ${decision.refusal.code}`)
                met(action.id)
              }
            }
          })
        }),
      { numRuns: 60 },
    )
  },
  TIMEOUT,
)

it(
  'each command that is not offered is refused',
  () => {
    checkOften(
      { offered: 1000, 'not offered': 500, 'offered, with the reason why not': 300 },
      (met: Met) =>
        fc.property(...drawn, (start, policy, yields, instant, rules, list) => {
          play(start, items(policy, yields, instant), rules, list, ({ state, facts: known }, command) => {
            if (command.type === 'open' || NOT_OFFERED.has(command.type)) return
            // An older document may still be recorded as handed out.
            if (command.type === 'handOutDocument') return
            const meant = actionsOf(state, known, knownOf(state)).filter(action => isOffered(command, action))
            if (meant.some(({ because }) => !because)) return met('offered')
            met(meant.length > 0 ? 'offered, with the reason why not' : 'not offered')
            const decision = decide(command, state, known)
            if (decision.ok && decision.events.length > 0) {
              throw new Error(`${JSON.stringify(command)} is accepted and not offered in ${state.status}`)
            }
          })
        }),
      { numRuns: 150 },
    )
  },
  TIMEOUT,
)

it('a kiosk is offered no action', () => {
  checkOften(
    { 'a case': 500 },
    met =>
      fc.property(...drawn, (start, policy, yields, instant, rules, list) => {
        play(start, items(policy, yields, instant), rules, list, ({ state, facts: known }) => {
          met('a case')
          const kiosk: Operator = { id: 'kiosk-1', name: '终端', role: 'kiosk' }
          expect(actionsOf(state, { ...known, operator: kiosk }, knownOf(state))).toEqual([])
        })
      }),
    { numRuns: 20 },
  )
})

const EXAMINERS = () => ['examiner-1', 'approver-1']

function knownOf(state: CaseState): OfferKnown {
  return {
    openedOn: state.openedOn ?? localDate('2026-04-20'),
    supervision: SUPERVISION_RULES,
    owners: ['clerk-2'],
    examiners: EXAMINERS,
  }
}

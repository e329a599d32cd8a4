import { addDays } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts, OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import { partiesWhoPromised } from '../model/promisors.ts'
import { type CaseState, dueOn, type OwedMaterial, usedCure } from '../model/state.ts'
import { breachRecorded } from '../trust/breaches.ts'
import type { OwingCommand } from './commands.ts'
import type { LapseReason } from './events.ts'
import { latestNewDate, resumeWithoutOwed, stopForOwed, withinFinish } from './office-time.ts'

type Command<Type extends OwingCommand['type']> = Extract<OwingCommand, { type: Type }>

/** A passed date is noted and grace begins; after grace or cure the obligation lapses. Provisional dates have not passed. */
export function passDay(state: CaseState, facts: Facts): Decision {
  const events: CaseEvent[] = []
  let current = state
  const add = (...more: readonly CaseEvent[]) => {
    for (const event of more) current = evolve(current, state.caseId, event)
    events.push(...more)
  }
  for (const owed of state.owed) {
    if (owed.status !== 'owed' || !isOwedByCitizen(owed) || isAsked(owed, state)) continue
    const end = owed.cure?.until ?? owed.lateness?.graceUntil ?? dueOn(owed, state)
    if (!end || !isOver(end, facts)) continue
    // A missed cure is a second broken promise, even if the first delivery came in time but was rejected.
    const told = owed.lateness ?? owed.cure
    add(...(told ? lapsed(current, owed, facts) : [noted(current, owed, end.date, facts)]))
  }
  // A lapse can end a wait, and what was missed today begins one.
  add(...resumeWithoutOwed(current, facts))
  add(...stopForOwed(current, facts))
  return happened(...events)
}

export function promiseCure(command: Command<'promiseCure'>, state: CaseState, facts: Facts): Decision {
  const late = curable(state, facts)
  const until = cureUntil(state, late, facts)
  if (late.length === 0 || !until) return refused('K340')
  return asParty(state, command.present, present =>
    happened({
      type: 'CurePromised',
      owedIds: late.map(({ owedId }) => owedId),
      number: `${state.caseNumber}-R${state.curesPromised + 1}`,
      on: facts.today,
      until,
      ...present,
    }),
  )
}

/** At least the grace that it replaces. */
export function cureUntil(
  state: CaseState,
  late: readonly OwedMaterial[],
  facts: Pick<Facts, 'today' | 'calendar' | 'rules'>,
): Deadline | undefined {
  if (!state.lapse || state.lapse.cureDays < 1) return undefined
  const given = facts.calendar.citizenDeadline(facts.today, state.lapse.cureDays)
  const told = late.flatMap(owed => owed.lateness?.graceUntil ?? [])
  return told.reduce(
    (latest, grace) => (grace.date > latest.date ? grace : latest),
    withinFinish(given, facts.today, state, facts),
  )
}

export function curable(
  state: CaseState,
  facts: Pick<Facts, 'today' | 'calendar' | 'rules' | 'standing'>,
): readonly OwedMaterial[] {
  if (!hasCureLeft(state, facts)) return []
  return state.owed.filter(
    ({ status, lateness, cure }) =>
      status === 'owed' && lateness?.cureOffered && !cure && !isOver(lateness.graceUntil, facts),
  )
}

function decideBy(facts: OwnFacts): Deadline {
  return facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays)
}

function noted(state: CaseState, owed: OwedMaterial, was: Facts['today'], facts: Facts): CaseEvent {
  const { graceDays = 0, suspendDays = 0, cureDays = 0 } = state.lapse ?? {}
  const graceUntil = withinFinish(after(Math.max(graceDays, suspendDays), facts), facts.today, state, facts)
  const latest = latestNewDate(state, facts)
  const gains = latest === undefined || latest.date > graceUntil.date
  const cureOffered = cureDays > 0 && gains && hasCureLeft(state, facts) && !isToldEnough(owed, facts)
  return { type: 'OverdueNoted', owedId: owed.owedId, on: facts.today, was, graceUntil, cureOffered }
}

function lapsed(state: CaseState, owed: OwedMaterial, facts: Facts): CaseEvent[] {
  const because: LapseReason = isToldEnough(owed, facts) ? 'notConforming' : 'notSupplied'
  return [
    { type: 'ObligationLapsed', owedId: owed.owedId, on: facts.today, because, decideBy: decideBy(facts) },
    breachRecorded({ owedId: owed.owedId, kind: 'late', subjects: owed.subjects }, state, facts),
  ]
}

/** 不合格的书面再告知一次 (洋县): enough notices take the place of a first cure. */
function isToldEnough({ rejections }: OwedMaterial, { rules }: Pick<Facts, 'rules'>): boolean {
  return rejections > rules.resupplyNotices
}

/** An unanswered extension request is the office's delay. */
function isAsked(owed: OwedMaterial, state: CaseState): boolean {
  return state.requests.some(({ request }) => request.kind === 'extension' && request.owedId === owed.owedId)
}

/** First cures count over all cases of a person: other cases are in `standing`, this one in `state`. */
function hasCureLeft(state: CaseState, facts: Pick<Facts, 'today' | 'rules' | 'standing'>): boolean {
  const { cureUses, cureWindowDays } = facts.rules
  const since = addDays(facts.today, -cureWindowDays)
  return partiesWhoPromised(state).every(party => {
    const subject = state.parties[party]?.subjectId
    const own = state.owed.flatMap(owed => {
      const cure = usedCure(owed, state)
      return cure && cure.on > since && subject && owed.subjects.includes(subject) ? [cure.number] : []
    })
    return (facts.standing[party]?.curesUsed ?? 0) + new Set(own).size < cureUses
  })
}

function after(days: number, { calendar, today }: Facts): Deadline {
  return days > 0 ? calendar.citizenDeadline(today, days) : { date: today, provisional: false }
}

import { earlierOf } from '../../base/local-date.ts'
import { counterDay } from '../../calendar/counter-day.ts'
import { type DischargeMeans, PARTIES } from '../../catalogue/model/item.ts'
import { resumed } from '../course/clock.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { partyName } from '../gates/party.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { OwedId } from '../model/ids.ts'
import { partyOf } from '../model/presence.ts'
import {
  awaitsCompletion,
  type CaseState,
  isSuspended,
  keepsClock,
  lateDocuments,
  type OwedMaterial,
  unsettled,
} from '../model/state.ts'
import type { OwingCommand } from './commands.ts'
import type { SuppliedBy } from './events.ts'
import { breached, decideBy } from './lateness.ts'

type OtherMeans = Exclude<DischargeMeans, 'paper'>

type Command<Type extends OwingCommand['type']> = Extract<OwingCommand, { type: Type }>

/**
 * The document has arrived; the day of arrival is what counts (罗城: 以到达时间为准), and at the counter it ends with the
 * business hours. One that has lapsed may still be brought.
 */
export function supply(command: Command<'supply'>, state: CaseState, facts: Facts): Decision {
  const { method } = command
  const today = method === 'counter' ? counterDay(facts.now, facts.today, facts.rules.cutOff) : facts.today
  const { arrivedOn = today } = command
  const by = bringer(command, state)
  if (by === 'another') return refused('K398', { about: PARTIES.filter(party => state.parties[party]).map(partyName) })
  return withOwed(state, command.owedId, ['owed', 'lapsed'], owed => {
    // By a wrong clock it may have been promised on a day that has not come.
    const promisedOn = earlierOf(owed.promisedOn, today)
    if (arrivedOn > today || arrivedOn < promisedOn) return refused('K351', { about: [owed.name] })
    return settled(state, facts, {
      type: 'MaterialSupplied',
      owedId: owed.owedId,
      method,
      on: facts.today,
      ...(arrivedOn === facts.today ? {} : { arrivedOn }),
      ...(by ? { by } : {}),
      checkBy: facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays),
      days: facts.calendar.workingDaysBetween(promisedOn, arrivedOn),
    })
  })
}

/**
 * Who brought it: whoever it is said to be, else whoever's card was read last. `another`: it is said to be a party, and the
 * card of somebody else lies there.
 */
function bringer({ method, by, present }: Command<'supply'>, state: CaseState): SuppliedBy | 'another' | undefined {
  if (method !== 'counter' || !present) return by
  const party = partyOf(state, present.subjects)
  if (!by) return party ?? (present.lies ? 'other' : undefined)
  const saysParty = by === 'applicant' || by === 'handler'
  return saysParty && present.lies && !partyOf(state, present.subjects, [by]) ? 'another' : by
}

/** What arrived is good: the obligation has ended. */
export function acceptSupply(command: Command<'acceptSupply'>, state: CaseState, facts: Facts): Decision {
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    settled(state, facts, { type: 'SupplyAccepted', owedId, on: facts.today }),
  )
}

/** What arrived is not good: it is owed again, with the date it had, and the reason is told. */
export function rejectSupply(command: Command<'rejectSupply'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    happened({ type: 'SupplyRejected', owedId, on: facts.today, reason }),
  )
}

/** The office found for itself what the paper would have shown: only in a way that the item names. */
export function discharge(command: Command<'discharge'>, state: CaseState, facts: Facts): Decision {
  const reference = command.reference.trim()
  if (reference === '') return refused('K313')
  return withOwed(state, command.owedId, ['owed', 'lapsed'], owed => {
    if (!otherMeans(owed).includes(command.means)) return refused('K341', { about: [owed.name] })
    const { owedId } = owed
    return settled(state, facts, {
      type: 'MaterialDischarged',
      owedId,
      on: facts.today,
      means: command.means,
      reference,
      days: facts.calendar.workingDaysBetween(earlierOf(owed.promisedOn, facts.today), facts.today),
    })
  })
}

/** 核查不实: the promise that took a document's place was false. A supervisor says so, with the reason. */
export function findFalse(command: Command<'findFalse'>, state: CaseState, facts: Facts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, ['owed', 'supplied'], owed => {
    // A promise can be false by itself; of anything else there must be something that was given.
    if (owed.mode !== 'promise' && owed.status !== 'supplied') return refused('K310', { about: [owed.name] })
    const { owedId } = owed
    const lapsed = {
      type: 'ObligationLapsed',
      owedId,
      on: facts.today,
      because: 'foundFalse',
      decideBy: decideBy(facts),
      reason,
    } as const
    // What was recorded for its lateness is not recorded again.
    const known = state.breaches.some(breach => breach.owedId === owedId && !breach.struckOn)
    return known ? happened(lapsed) : happened(lapsed, breached(state, owed, 'false', facts))
  })
}

/**
 * With the last late material there, a case that was suspended for it goes on the same day. With the last one that has a
 * date settled, the time that was to run from completion begins.
 */
export function settled(state: CaseState, facts: Facts, event: CaseEvent): Decision {
  const after = evolve(state, state.caseId, event)
  const begun = awaitsCompletion(after) && !unsettled(after).some(keepsClock) ? [clockBegun(after, facts)] : []
  if (!isSuspended(after) || lateDocuments(after).length > 0) return happened(event, ...begun)
  const running = begun.reduce((current, more) => evolve(current, state.caseId, more), after)
  return happened(event, ...begun, resumed(running, 'suspension', facts))
}

function clockBegun({ item }: CaseState, { calendar, today }: Facts): CaseEvent {
  const days = item.promisedDays
  return { type: 'ClockBegun', on: today, days, finish: calendar.addWorkingDays(today, days) }
}

/**
 * The ways beside the paper in which a document may be settled. 告知承诺 and 免提交 are the office's to find out, by whatever
 * the item names, or by a check.
 */
export function otherMeans({
  mode,
  dischargedBy = [],
}: Pick<OwedMaterial, 'mode' | 'dischargedBy'>): readonly OtherMeans[] {
  const allowed = new Set(dischargedBy)
  if (mode === 'promise') allowed.add('check')
  if (mode === 'shared') allowed.add('sharing').add('licenceLibrary')
  return [...allowed].filter(means => means !== 'paper')
}

export function withOwed(
  state: CaseState,
  id: OwedId,
  statuses: readonly OwedMaterial['status'][],
  then: (owed: OwedMaterial) => Decision,
): Decision {
  const owed = state.owed.find(candidate => candidate.owedId === id)
  if (!owed) return refused('K309')
  // What was false stays so, whatever is brought afterwards: a supervisor decides what follows.
  const open = statuses.includes(owed.status) && !(owed.status === 'lapsed' && owed.lapse?.because === 'foundFalse')
  return open ? then(owed) : refused('K310', { about: [owed.name] })
}

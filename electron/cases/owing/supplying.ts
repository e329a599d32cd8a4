import { earlierOf } from '../../base/local-date.ts'
import { counterDay } from '../../calendar/counter-day.ts'
import { type DischargeMeans, PARTIES } from '../../catalogue/model/item.ts'
import { takeUpBy } from '../department/deciding.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { openFalsehood } from '../falsehood/falsehood.ts'
import { falsehoodFound } from '../falsehood/finding.ts'
import { partyName } from '../gates/party.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { OwedId } from '../model/ids.ts'
import { partyOf } from '../model/presence.ts'
import { awaitsCompletion, type CaseState, keepsClock, type OwedMaterial, unsettled } from '../model/state.ts'
import { struckBy } from './arrival.ts'
import type { OwingCommand } from './commands.ts'
import type { SuppliedBy } from './events.ts'
import { resumeWithoutOwed } from './office-time.ts'

type OtherMeans = Exclude<DischargeMeans, 'paper'>

type Command<Type extends OwingCommand['type']> = Extract<OwingCommand, { type: Type }>

/**
 * The day of arrival counts (罗城: 以到达时间为准); at the counter it ends with the business hours. An earlier one that
 * strikes a breach needs a proof (K313).
 */
export function supply(command: Command<'supply'>, state: CaseState, facts: OwnFacts): Decision {
  const { method } = command
  const today = method === 'counter' ? counterDay(facts.now, facts.today, facts.rules.cutOff) : facts.today
  const { arrivedOn = today } = command
  const by = bringer(command, state)
  if (by === 'another') return refused('K398', { about: PARTIES.filter(party => state.parties[party]).map(partyName) })
  return withOwed(state, command.owedId, ['owed', 'lapsed'], owed => {
    // A wrong clock may have dated the promise in the future.
    const promisedOn = earlierOf(owed.promisedOn, today)
    if (arrivedOn > today || arrivedOn < promisedOn) return refused('K351', { about: [owed.name] })
    const struck = arrivedOn < today ? struckBy(arrivedOn, owed, state) : undefined
    const reason = command.proof?.trim() ?? ''
    if (struck && reason === '') return refused('K313')
    const supplied = settled(state, facts, {
      type: 'MaterialSupplied',
      owedId: owed.owedId,
      method,
      on: facts.today,
      ...(arrivedOn === facts.today ? {} : { arrivedOn }),
      ...(by ? { by } : {}),
      receivedBy: facts.operator.id,
      checkBy: facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays),
      days: facts.calendar.workingDaysBetween(promisedOn, arrivedOn),
    })
    if (!supplied.ok || !struck) return supplied
    return happened(...supplied.events, {
      type: 'BreachStruck',
      ...struck,
      owedId: owed.owedId,
      on: facts.today,
      by: facts.operator.id,
      arrivedOn,
      reason,
    })
  })
}

/** The person named, else the one whose card was read last. `another`: a party is named but a different card lies there. */
function bringer({ method, by, present }: Command<'supply'>, state: CaseState): SuppliedBy | 'another' | undefined {
  if (method !== 'counter' || !present) return by
  const party = partyOf(state, present.subjects)
  if (!by) return party ?? (present.onReader ? 'other' : undefined)
  const saysParty = by === 'applicant' || by === 'handler'
  return saysParty && present.onReader && !partyOf(state, present.subjects, [by]) ? 'another' : by
}

export function acceptSupply(command: Command<'acceptSupply'>, state: CaseState, facts: OwnFacts): Decision {
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    settled(state, facts, { type: 'SupplyAccepted', owedId, on: facts.today }),
  )
}

/** Owed again, with the same date. */
export function rejectSupply(command: Command<'rejectSupply'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  return withOwed(state, command.owedId, ['supplied'], ({ owedId }) =>
    happened({ type: 'SupplyRejected', owedId, on: facts.today, reason }),
  )
}

/** K341 for means that the item does not allow. */
export function discharge(command: Command<'discharge'>, state: CaseState, facts: OwnFacts): Decision {
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

/** Begins 事先告知; nothing is recorded against anybody before it is decided. */
export function findFalse(command: Command<'findFalse'>, state: CaseState, facts: OwnFacts): Decision {
  return withOwed(state, command.owedId, ['owed', 'supplied', 'lapsed'], owed => {
    // A promise alone can be false; otherwise something must have been supplied.
    if (owed.mode !== 'promise' && owed.status !== 'supplied') return refused('K310', { about: [owed.name] })
    return foundFalse(state, owed, command.reason, facts)
  })
}

/** What follows (事先告知) is that of any falsehood. K334: an open finding is widened by findFalsehood alone. */
export function foundFalse(
  state: CaseState,
  { owedId, materialId }: OwedMaterial,
  found: string,
  facts: OwnFacts,
): Decision {
  if (openFalsehood(state)) return refused('K334')
  const { operator, today } = facts
  const finding = { owedId, materialIds: [materialId], facts: found, foundBy: operator.name, foundOn: today }
  return falsehoodFound(finding, state, facts)
}

/** With the last awaited material a 补交挂起 ends; with the last dated one the time from completion begins. */
export function settled(state: CaseState, facts: OwnFacts, event: CaseEvent): Decision {
  const after = evolve(state, state.caseId, event)
  const begun = awaitsCompletion(after) && !unsettled(after).some(keepsClock) ? [clockBegun(after, facts)] : []
  const running = begun.reduce((current, more) => evolve(current, state.caseId, more), after)
  const complete = event.type !== 'MaterialSupplied'
  return happened(event, ...begun, ...resumeWithoutOwed(running, facts, complete))
}

function clockBegun(state: CaseState, facts: OwnFacts): CaseEvent {
  const days = state.item.promisedDays
  const finish = facts.calendar.addWorkingDays(facts.today, days)
  const taking = state.department.examiner === undefined ? takeUpBy(state, finish, facts) : {}
  return { type: 'ClockBegun', on: facts.today, days, finish, ...taking }
}

/** Means beside the paper. 告知承诺 always allows a check, 免提交 sharing and the licence library. */
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
  // A false promise stays false whatever is brought afterwards.
  const open = statuses.includes(owed.status) && !(owed.status === 'lapsed' && owed.lapse?.because === 'foundFalse')
  return open ? then(owed) : refused('K310', { about: [owed.name] })
}

import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { addDays, type LocalDate, laterOf } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { resumed, statutoryLimit } from '../course/clock.ts'
import type { CaseEvent } from '../events.ts'
import { listed } from '../gates/gate.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { OfficeTime } from '../model/lapse-policy.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import { type CaseState, isSuspended, type OwedMaterial } from '../model/state.ts'
import { COURSE_BASES } from '../why/course-bases.ts'

/**
 * 补交挂起: from a citizen's own missed date until the material is there and good, or has lapsed, the promised time of the
 * office does not run. One rule for grace, cure, extension and force majeure. The hall may cap new dates instead.
 */
export function stopForOwed(state: CaseState, facts: OwnFacts): readonly CaseEvent[] {
  if (!state.clock || state.result || isSuspended(state) || !stopsTime(state)) return []
  const waiting = awaitedOn(state, facts.today)
  const [first] = waiting
    .filter(({ status }) => status === 'owed')
    .map(waitsFrom)
    .toSorted()
  const until = lastDayOf(waiting)
  if (first === undefined || !until) return []
  const statutory = statutoryLimit(state, facts)
  const said = listed(waiting.map(waitedFor))
  const from = laterOf(first, laterOf(state.clock.from ?? first, state.clock.resumedOn ?? first))
  return [
    {
      type: 'ClockStopped',
      cause: 'suspension',
      on: facts.today,
      ...(from < facts.today ? { from } : {}),
      reason: said.zh,
      said,
      until,
      ...(statutory ? { statutory } : {}),
      basis: COURSE_BASES.officeTime,
    },
  ]
}

function waitedFor({ name, lateness }: OwedMaterial): Bilingual {
  const { zh, en } = name
  return lateness ? bilingual(`${zh}逾期未补`, `${en}: overdue`) : bilingual(`${zh}延期补交`, `${en}: extended`)
}

/** From the day on which the last of them came. `complete`: the completion slip tells of it. */
export function resumeWithoutOwed(state: CaseState, facts: OwnFacts, complete = false): readonly CaseEvent[] {
  if (!isSuspended(state) || isMissing(state, facts.today)) return []
  const stopped = state.clock?.stoppedOn ?? facts.today
  const day = state.owed.flatMap(owed => (waitsFrom(owed) ? (endOfWait(owed) ?? []) : [])).reduce(laterOf, stopped)
  return [{ ...resumed(state, 'suspension', facts, day), ...(complete ? { complete } : {}) }]
}

/** Deciding ends the wait: the time that was left is not needed. */
export function endWait(state: CaseState, facts: OwnFacts): readonly CaseEvent[] {
  return isSuspended(state) ? [resumed(state, 'suspension', facts)] : []
}

/** The date before an extension: once it has passed, passDay begins a 补交挂起. */
export function stopsAfter({ ownDate }: OwedMaterial, state: CaseState): LocalDate | undefined {
  return state.clock && !state.result && !isSuspended(state) && stopsTime(state) ? ownDate : undefined
}

/** Expected end of a 补交挂起. */
export function awaitedUntil(state: CaseState): Deadline | undefined {
  return lastDayOf(state.owed.filter(owed => waitsFrom(owed) !== undefined && isAwaited(owed)))
}

/** With the citizen's own date and the last day for each. */
export function waitingFor(
  state: CaseState,
): readonly { readonly name: OwedMaterial['name']; readonly own: LocalDate; readonly until: Deadline }[] {
  const stopped = state.clock?.stops.find(({ cause }) => cause === 'suspension')
  return state.owed.flatMap(owed => {
    const [own, until] = [owed.ownDate ?? owed.lateness?.was, lastDayOf([owed])]
    const waits = own !== undefined && isAwaited(owed) && stopped !== undefined && own < stopped.on
    return waits && until ? [{ name: owed.name, own, until }] : []
  })
}

/** Waits for something: a date of the citizen's own can have passed. */
export function mayWait(state: Pick<CaseState, 'owed'>): boolean {
  return state.owed.some(owed => waitsFrom(owed) !== undefined && isAwaited(owed))
}

/** What is said of the office's time now. Undefined where no time runs that it could stop or cap, and in cases of earlier releases. */
export function officeTimeOf({ clock, result, lapse }: CaseState): OfficeTime | undefined {
  return clock?.finish && !result ? lapse?.officeTime : undefined
}

/** Last day for a date given after the promise. Undefined: not capped. */
export function latestNewDate(
  state: CaseState,
  { calendar, rules }: Pick<OwnFacts, 'calendar' | 'rules'>,
): Deadline | undefined {
  const finish = state.clock?.finish
  if (!finish || officeTimeOf(state) !== 'capped') return undefined
  let day = finish.date
  const isDue = () =>
    calendar.openFrom(day) === day && calendar.workingDaysBetween(day, finish.date) >= rules.reserveDays
  while (!isDue()) day = addDays(day, -1)
  return { date: day, provisional: finish.provisional }
}

/** `told`: never earlier than this. */
export function withinFinish(
  until: Deadline,
  told: LocalDate,
  state: CaseState,
  facts: Pick<OwnFacts, 'calendar' | 'rules'>,
): Deadline {
  const latest = latestNewDate(state, facts)
  if (!latest || until.date <= latest.date) return until
  return latest.date < told ? { date: told, provisional: false } : latest
}

function stopsTime(state: CaseState): boolean {
  const { lapse } = state
  if (!lapse) return false
  return lapse.suspendDays > 0 || officeTimeOf(state) === 'clockStops'
}

function awaitedOn(state: CaseState, today: LocalDate): readonly OwedMaterial[] {
  return state.owed.filter(owed => {
    const from = waitsFrom(owed)
    return from !== undefined && from < today && isAwaited(owed)
  })
}

/** Also what was given back today: the office had it, but the wait goes on. */
function isMissing({ owed }: CaseState, today: LocalDate): boolean {
  return owed.some(material => {
    const own = material.ownDate ?? material.lateness?.was
    return waitsFrom(material) !== undefined && own !== undefined && own < today && isAwaited(material)
  })
}

/** The citizen's own date, or the day on which the office gave the matter back. Undefined while it was not missed or moved. */
function waitsFrom(owed: OwedMaterial): LocalDate | undefined {
  const { ownDate, lateness, turnOn, unpromised } = owed
  const own = ownDate ?? lateness?.was
  if (unpromised || own === undefined || !isOwedByCitizen(owed) || owed.due.kind !== 'date') return undefined
  return turnOn ? laterOf(own, turnOn) : own
}

/** Until it was checked. After a lapse the office decides. */
function isAwaited(owed: OwedMaterial): boolean {
  const { status, lapse, suppliedOn, ownDate, lateness } = owed
  if (lapse) return false
  if (status === 'owed') return true
  const own = ownDate ?? lateness?.was
  return status === 'supplied' && suppliedOn !== undefined && own !== undefined && suppliedOn > own
}

function endOfWait({ lapse, waiver, discharge, dischargedOn, suppliedOn }: OwedMaterial): LocalDate | undefined {
  return lapse?.on ?? waiver?.on ?? (discharge ? dischargedOn : suppliedOn)
}

function lastDayOf(owed: readonly OwedMaterial[]): Deadline | undefined {
  const days = owed.flatMap(({ cure, lateness, due }): Deadline[] => {
    const until = cure?.until ?? lateness?.graceUntil ?? (due.kind === 'date' ? due : undefined)
    return until ? [{ date: until.date, provisional: until.provisional }] : []
  })
  return days.reduce<Deadline | undefined>((last, day) => (last && last.date >= day.date ? last : day), undefined)
}

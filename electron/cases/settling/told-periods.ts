import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline, WorkingDays } from '../../calendar/working-days.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'
import type { ToldPeriod } from './events.ts'

/** `counts`: working days after `from`; the last end counts. */
export interface RunningPeriod {
  readonly of: ToldPeriod
  readonly until: Deadline
  readonly counts: readonly { readonly from: LocalDate; readonly days: number }[]
}

/** `rulesOn`: the rules when a period began. */
export function runningPeriods(state: CaseState, rulesOn: (day: LocalDate) => Rules): readonly RunningPeriod[] {
  const { status, ready, held } = state
  const since = (of: ToldPeriod, from: LocalDate, until: Deadline, days: (rules: Rules) => number): RunningPeriod => ({
    of,
    until,
    counts: [{ from, days: days(rulesOn(from)) }],
  })
  const back = toldToReturn(state)
  if (status === 'held' && held) {
    return [since({ kind: 'held' }, held.since ?? held.on, held.until, ({ holdDays }) => holdDays)]
  }
  if (status === 'noticed' && back) {
    return [since({ kind: 'return' }, back.on, back.until, ({ noticeDays }) => noticeDays)]
  }
  if (status !== 'accepted') return []
  return [
    ...(ready ? [since({ kind: 'collect' }, ready.on, ready.collectBy, ({ collectDays }) => collectDays)] : []),
    ...afterLateness(state),
  ]
}

/** By today's calendar, never before the day told. */
export function endOfPeriod({ until, counts }: RunningPeriod, calendar: WorkingDays): Deadline {
  const ends = counts
    .filter(({ days }) => days > 0)
    .map(({ from, days }) => calendar.citizenDeadline(from, days, until.date))
  // On the same day, a provisional end is the later one.
  return ends.reduce((a, b) => (b.date > a.date || (b.date === a.date && b.provisional) ? b : a), ends[0] ?? until)
}

export function toldUntil(state: CaseState, of: ToldPeriod): Deadline | undefined {
  switch (of.kind) {
    case 'held':
      return state.status === 'held' ? state.held?.until : undefined
    case 'return':
      return state.status === 'noticed' ? toldToReturn(state)?.until : undefined
    case 'collect':
      return state.status === 'accepted' ? state.ready?.collectBy : undefined
    case 'grace': {
      const owed = state.owed.find(({ owedId }) => owedId === of.owedId)
      return owed && isOpen(owed) && !owed.cure ? owed.lateness?.graceUntil : undefined
    }
    case 'cure':
      return state.owed.find(owed => isOpen(owed) && owed.cure?.number === of.number)?.cure?.until
  }
}

export function toldToReturn({
  notice,
  promiseWithdrawal,
}: Pick<CaseState, 'notice' | 'promiseWithdrawal'>): { readonly on: LocalDate; readonly until: Deadline } | undefined {
  const back = promiseWithdrawal && { on: promiseWithdrawal.on, until: promiseWithdrawal.returnBy }
  // Absent in the first release.
  const told = notice?.returnBy && { on: notice.on, until: notice.returnBy }
  if (!notice || !back) return notice ? told : back
  return notice.on > back.on ? told : back
}

function afterLateness({ owed, lapse }: CaseState): readonly RunningPeriod[] {
  const { graceDays = 0, suspendDays = 0, cureDays = 0 } = lapse ?? {}
  const grace = ({ on }: { readonly on: LocalDate }) => ({ from: on, days: Math.max(graceDays, suspendDays) })
  const running = new Map<string, RunningPeriod>()
  for (const { owedId, lateness, cure } of owed.filter(isOpen)) {
    if (cure) {
      // A cure lasts at least as long as the grace that it replaces.
      const counts = running.get(cure.number)?.counts ?? [{ from: cure.on, days: cureDays }]
      const of = { kind: 'cure', number: cure.number } as const
      const graces = lateness ? [grace(lateness)] : []
      running.set(cure.number, { of, until: cure.until, counts: [...counts, ...graces] })
    } else if (lateness) {
      running.set(owedId, { of: { kind: 'grace', owedId }, until: lateness.graceUntil, counts: [grace(lateness)] })
    }
  }
  return [...running.values()]
}

function isOpen({ status }: OwedMaterial): boolean {
  return status === 'owed' || status === 'supplied'
}

import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Changes } from '../model/change.ts'
import { owedChange } from '../model/owed-change.ts'
import type { Due } from '../model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'
import type { SettlingEvent } from './events.ts'

export const SETTLING_CHANGES: Changes<SettlingEvent> = {
  // A moved date was not missed. A cure stays promised; a recorded breach needs an objection.
  DeadlineSettled: (state, { owedId, due }) =>
    owedChange(state, owedId, ({ lateness, ...owed }) => ({
      ...owed,
      due,
      ...(lateness && (owed.cure || owed.lapse || !isLater(due, lateness.was)) ? { lateness } : {}),
    })),
  PromisedFinishSettled: ({ clock }, { finish }) => (clock ? { clock: { ...clock, finish } } : {}),
  PeriodSettled: changeOfPeriod,
}

function isLater(due: Due, day: LocalDate): boolean {
  return due.kind === 'date' && due.date > day
}

type Settled = Extract<SettlingEvent, { type: 'PeriodSettled' }>

function changeOfPeriod(state: CaseState, { of, before, until }: Settled): Partial<CaseState> {
  switch (of.kind) {
    case 'held':
      return {
        ...(state.held ? { held: { ...state.held, until } } : {}),
        ...(state.holding ? { holding: { ...state.holding, until } } : {}),
      }
    case 'return': {
      const { notice, promiseWithdrawal } = state
      const isLast = notice && (!promiseWithdrawal || notice.on > promiseWithdrawal.on)
      if (isLast) return { notice: { ...notice, returnBy: until } }
      return promiseWithdrawal ? { promiseWithdrawal: { ...promiseWithdrawal, returnBy: until } } : {}
    }
    case 'collect':
      return state.ready ? { ready: { ...state.ready, collectBy: until } } : {}
    case 'cure':
      return {
        owed: state.owed.map(owed =>
          owed.cure?.number === of.number ? { ...owed, cure: { ...owed.cure, until } } : owed,
        ),
      }
    case 'grace':
      return {
        owed: state.owed.map(owed => (owed.owedId === of.owedId ? withGrace(owed, until) : owed)),
        ...suspendedUntil(state, before, until),
      }
  }
}

function withGrace({ lateness, ...owed }: OwedMaterial, graceUntil: Deadline): OwedMaterial {
  return lateness ? { ...owed, lateness: { ...lateness, graceUntil } } : owed
}

/** A suspension for lateness is expected to end with the grace. */
function suspendedUntil({ clock }: CaseState, before: string, until: Deadline): Partial<CaseState> {
  if (!clock) return {}
  const stops = clock.stops.map(stop =>
    stop.cause === 'suspension' && stop.until.date === before ? { ...stop, until } : stop,
  )
  return { clock: { ...clock, stops } }
}

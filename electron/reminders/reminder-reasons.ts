import type { LocalDate } from '../base/local-date.ts'
import { isOwedByCitizen } from '../cases/model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../cases/model/state.ts'
import { dateOf } from '../cases/owing/owed-stage.ts'
import type { ReminderKind } from '../cases/reminding/events.ts'
import type { ReminderReasons } from './schedule.ts'

/** What waits for the office is no reason to remind a citizen. */
export function reminderReasons(state: CaseState): ReminderReasons {
  return {
    owed: toBring(state).map(owed => ({
      owedId: owed.owedId,
      due: dateOf(owed),
      since: owed.cure?.on ?? owed.promisedOn,
    })),
    readyOn: state.status === 'accepted' ? state.ready?.on : undefined,
  }
}

export function isWanted(state: CaseState, kind: ReminderKind, date: LocalDate): boolean {
  const { owed, readyOn } = reminderReasons(state)
  if (kind === 'ready') return readyOn === date
  return kind === 'manual' ? owed.length > 0 || readyOn !== undefined : owed.some(({ due }) => due === date)
}

export function toBring(state: CaseState): readonly OwedMaterial[] {
  return state.owed.filter(owed => owed.status === 'owed' && isOwedByCitizen(owed))
}

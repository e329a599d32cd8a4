import { addDays, type LocalDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { OwedId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import { runningPeriods } from '../../../electron/cases/settling/told-periods.ts'
import { WALK_RULES } from './walk-item.ts'
import { chosen, type Move } from './walk-moves.ts'

/** A notice or its correction: on the same day, later or, wrongly, earlier. */
export function settling(
  { of, pick, yes }: Move,
  owedId: OwedId,
  state: CaseState | undefined,
  today: LocalDate,
): CaseCommand {
  const again = (before: LocalDate) => ({ date: addDays(before, (pick % 5) - 1), provisional: yes })
  switch (of) {
    case 'settleDeadline': {
      const due = state?.owed.find(owed => owed.owedId === owedId)?.due
      const { date, days } = due?.kind === 'date' ? due : { date: today, days: 1 }
      return { type: of, owedId, before: date, due: { kind: 'date', days, ...again(date) } }
    }
    case 'settlePeriod': {
      const period =
        state &&
        chosen(
          runningPeriods(state, () => WALK_RULES),
          pick,
        )
      const before = period?.until.date ?? today
      return { type: of, of: period?.of ?? { kind: 'collect' }, before, until: again(before) }
    }
    default: {
      const before = state?.clock?.finish?.date ?? today
      return { type: 'settleFinish', before, finish: again(before) }
    }
  }
}

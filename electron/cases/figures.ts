import { dateInHall, type LocalDate } from '../base/local-date.ts'
import type { CaseEvent } from './events.ts'
import { type Gate, type GateId, isAgainst } from './gates/gate.ts'

/** What statistics count of cases (documents have figures of their own). Only a wrong clock takes a figure back. */
export type CaseFigureName =
  | 'accepted'
  /** 一次性告知 or 容缺收件. */
  | 'notAccepted'
  /** Of `notAccepted`: a grade, a list or an earlier breach failed. Unknown is not counted. */
  | 'forCredit'
  | 'reason'
  | 'reviewed'
  /** 改判: a supervisor allowed what the gates alone would refuse. */
  | 'overturned'
  | 'objection'
  | 'objectionDecided'
  | 'closed'
  | 'supervised'

export interface CaseFigure {
  readonly figure: CaseFigureName
  /** YYYY-MM. */
  readonly month: string
  readonly detail: string
  readonly takenBack?: true
}

const CREDIT_GATES: ReadonlySet<GateId> = new Set(['grade', 'noListEntry', 'noBreach'])

export function caseFigures(event: CaseEvent, at: string): readonly CaseFigure[] {
  const on =
    (day: LocalDate) =>
    (figure: CaseFigureName, detail = '') => ({ figure, month: day.slice(0, 7), detail })
  switch (event.type) {
    case 'Accepted':
      return [on(event.acceptedOn)('accepted', event.mode)]
    case 'DeemedAccepted':
      return [on(event.on)('accepted', 'deemed')]
    case 'OneTimeNoticeGiven':
      return event.deemedOn ? [] : notAccepted(event.gates, on(event.givenOn))
    case 'PapersHeld':
      return notAccepted(event.gates, on(event.on))
    case 'PersonDecided': {
      const count = on(dateInHall(at))
      const reviewed = count('reviewed', event.allowed ? 'allowed' : 'refused')
      const overturned = event.allowed && event.gates.some(({ result }) => result === 'fail')
      return overturned ? [reviewed, count('overturned')] : [reviewed]
    }
    case 'ObjectionRaised':
      return [on(event.on)('objection', event.about.kind)]
    case 'ObjectionDecided':
      return [on(event.on)('objectionDecided', event.upheld ? 'upheld' : 'rejected')]
    case 'Closed':
      return [on(event.on)('closed', event.outcome ?? 'done')]
    case 'SupervisionIssued':
      return [on(event.on)('supervised', event.level)]
    case 'MistakenDayUndone':
      return event.undone.flatMap(entry => {
        const count = on(entry.on)
        if (entry.type === 'DeemedAccepted') return [{ ...count('accepted', 'deemed'), takenBack: true }]
        return entry.outcome === undefined ? [] : [{ ...count('closed', entry.outcome), takenBack: true }]
      })
    default:
      return []
  }
}

/** Counts ids of gates only, never their personal reasons. */
function notAccepted(
  gates: readonly Gate[],
  count: (figure: CaseFigureName, detail?: string) => CaseFigure,
): readonly CaseFigure[] {
  const against = gates.filter(gate => gate.id !== 'promise' && isAgainst(gate))
  const reasons = new Set(against.map(({ id, result }) => `${id}:${result}`))
  return [
    count('notAccepted'),
    ...(against.some(({ id, result }) => result === 'fail' && CREDIT_GATES.has(id)) ? [count('forCredit')] : []),
    ...[...reasons].map(reason => count('reason', reason)),
  ]
}

import { dateInHall, type LocalDate } from '../base/local-date.ts'
import type { CaseEvent } from './events.ts'
import type { Gate, GateId } from './gates/gate.ts'

/** What is counted of cases, beside their documents: each the moment it happened. Only what a wrong clock did is taken back. */
export type CaseFigureName =
  /** 受理; detail `owing` or `full`. */
  | 'accepted'
  /** 一次性告知 or 容缺收件: not accepted on trust. */
  | 'notAccepted'
  /** Of those, 因信用不适用: the grade, a list or an earlier promise spoke against it. Unknown is not low: it is not counted. */
  | 'forCredit'
  /** Each reason; detail: the gate, and whether it failed or was unknown. */
  | 'reason'
  /** 人工复核; detail `allowed` or `refused`. */
  | 'reviewed'
  /** 改判: a person allowed what the gates alone would have refused. */
  | 'overturned'
  | 'objection'
  /** Detail `upheld` or `rejected`. */
  | 'objectionDecided'
  /** 办结; detail: the outcome, or `done`. */
  | 'closed'
  /** 督办; detail: the card. */
  | 'supervised'

export interface CaseFigure {
  readonly figure: CaseFigureName
  /** YYYY-MM. */
  readonly month: string
  readonly detail: string
  /** It was counted by a wrong clock, and is not any more. */
  readonly takenBack?: true
}

const CREDIT_GATES: ReadonlySet<GateId> = new Set(['grade', 'noListEntry', 'noBreach'])

/** What an event counts for. `at`: the instant at which it was recorded. */
export function caseFigures(event: CaseEvent, at: string): readonly CaseFigure[] {
  const on =
    (day: LocalDate) =>
    (figure: CaseFigureName, detail = '') => ({ figure, month: day.slice(0, 7), detail })
  switch (event.type) {
    case 'Accepted':
      return [on(event.acceptedOn)('accepted', event.mode)]
    case 'OneTimeNoticeGiven':
      return notAccepted(event.gates, on(event.givenOn))
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
      return event.undone.flatMap(entry =>
        entry.outcome === undefined ? [] : [{ ...on(entry.on)('closed', entry.outcome), takenBack: true }],
      )
    default:
      return []
  }
}

/** Ids of gates alone: no reason that speaks of a person is counted by its words. */
function notAccepted(
  gates: readonly Gate[],
  count: (figure: CaseFigureName, detail?: string) => CaseFigure,
): readonly CaseFigure[] {
  const against = gates.filter(({ id, result }) => id !== 'promise' && result !== 'pass')
  const reasons = new Set(against.map(({ id, result }) => `${id}:${result}`))
  return [
    count('notAccepted'),
    ...(against.some(({ id, result }) => result === 'fail' && CREDIT_GATES.has(id)) ? [count('forCredit')] : []),
    ...[...reasons].map(reason => count('reason', reason)),
  ]
}

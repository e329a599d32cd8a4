import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import type { AnsweredRequest } from '../approval/events.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { descriptionOf } from '../explain.ts'
import { correctedOn } from '../mistaken/mistaken-day.ts'
import type { CourseKnown } from '../model/description.ts'
import type { CaseId } from '../model/ids.ts'
import { type RuleBook, rulesOn } from '../model/rule-book.ts'
import type { CaseState } from '../model/state.ts'
import type { Explanation } from './explanation.ts'

export interface CourseExplanation<Recorded> {
  readonly recorded: Recorded
  readonly explanation: Explanation
}

const GRANTED: ReadonlySet<CaseEvent['type']> = new Set(['MaterialWaived', 'DeadlineExtended', 'FinishExtended'])

/** Explains decisions after acceptance and about breaches, by the rules of their day; oldest first. */
export function explainCourse<Recorded extends { readonly event: CaseEvent; readonly meta: { readonly at: string } }>(
  caseId: CaseId,
  history: readonly Recorded[],
  book: RuleBook,
  nameOf: CourseKnown['nameOf'],
): readonly CourseExplanation<Recorded>[] {
  const found: CourseExplanation<Recorded>[] = []
  const corrected = correctedOn(history.map(({ event }) => event))
  let before: CaseState | undefined
  let answered: AnsweredRequest | undefined
  for (const recorded of history) {
    const { event, meta } = recorded
    if (before) {
      const rules = rulesOn(book, dateInHall(meta.at))
      if (event.type === 'ApprovalAnswered') {
        const asked = before.requests.find(({ requestId }) => requestId === event.requestId)
        answered = asked && { ...asked, answer: event }
      } else if (!GRANTED.has(event.type)) answered = undefined
      const explanation = descriptionOf(event).why?.(event, { before, rules, answered, nameOf })
      if (explanation) {
        const { version, from } = rules
        const edition = { version, ...(from === undefined ? {} : { from }) }
        const on = corrected.get(before.version + 1)
        const notes = { changes: on === undefined ? (explanation.changes ?? []) : [putRight(on)] }
        found.push({ recorded, explanation: { rules: edition, gates: [], ...explanation, ...notes } })
      }
    }
    before = evolve(before, caseId, event)
  }
  return found
}

function putRight(on: LocalDate): Bilingual {
  return bilingual(
    `登记时时钟有误，已于 ${on} 更正，不作数`,
    `recorded while the clock was wrong; put right on ${on}, it does not count`,
  )
}

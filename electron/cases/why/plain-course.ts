import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../events.ts'
import { descriptionOf } from '../explain.ts'
import { correctedOn } from '../mistaken/mistaken-day.ts'
import type { PlainKnown } from '../model/description.ts'
import type { CaseState } from '../model/state.ts'

/** What was decided since acceptance, in words for the citizen, the oldest first: no grade, and nothing that others wrote. */
export function plainCourse(state: CaseState, events: readonly CaseEvent[]): readonly Bilingual[] {
  const asked = new Map(
    events.flatMap(event => (event.type === 'ApprovalAsked' ? [[event.requestId, event.request.kind] as const] : [])),
  )
  // What a wrong clock did is told by what put it right.
  const corrected = correctedOn(events)
  const name: PlainKnown['name'] = id => state.owed.find(({ owedId }) => owedId === id)?.name ?? bilingual(id, id)
  return events.flatMap((event, index) =>
    corrected.has(index + 1) ? [] : (descriptionOf(event).plain?.(event, { name, asked }) ?? []),
  )
}

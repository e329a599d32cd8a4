import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../events.ts'
import { descriptionOf } from '../explain.ts'
import { correctedOn } from '../mistaken/mistaken-day.ts'
import type { PlainKnown } from '../model/description.ts'
import type { CaseState } from '../model/state.ts'

/** Decisions since acceptance for the citizen, oldest first: no grade, no words of staff. */
export function plainCourse(state: CaseState, events: readonly CaseEvent[]): readonly Bilingual[] {
  const asked = new Map(
    events.flatMap(event => (event.type === 'ApprovalAsked' ? [[event.requestId, event.request.kind] as const] : [])),
  )
  // The correction tells of a wrong clock's entries.
  const corrected = correctedOn(events)
  const name: PlainKnown['name'] = id => state.owed.find(({ owedId }) => owedId === id)?.name ?? bilingual(id, id)
  return events.flatMap((event, index) =>
    corrected.has(index + 1) ? [] : (descriptionOf(event).plain?.(event, { name, asked }) ?? []),
  )
}

import type { SafeHtml } from '../../base/html.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { type DocumentFacts, paragraph } from '../facts.ts'
import { materialsNamed, materialsTable, receivedMaterials } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 撤回承诺 (back to the ordinary procedure) or 撤回申请, confirmed. */
export const withdrawalNotice: DocumentDefinition<'withdrawn.promise' | 'withdrawn.application'> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) => (event.type === 'PromiseWithdrawn' ? 'withdrawn.promise' : 'withdrawn.application'),
  body: facts => (facts.event.type === 'PromiseWithdrawn' ? ofPromise(facts) : ofApplication(facts)),
}

function ofPromise(facts: DocumentFacts<SlotOf<'withdrawn.promise'>>): readonly SafeHtml[] {
  const { state, event } = facts
  if (event.type !== 'PromiseWithdrawn') return []
  const values = { on: event.on, until: event.returnBy.date, reason: event.reason }
  const received = receivedMaterials(state).map(({ id }) => id)
  const still = (state.missing ?? []).filter(id => !received.includes(id))
  return [
    paragraph(facts, 'intro', values),
    materialsTable(facts, materialsNamed(state, still)),
    paragraph(facts, 'reason', values),
    paragraph(facts, 'foot', values),
  ]
}

function ofApplication(facts: DocumentFacts<SlotOf<'withdrawn.application'>>): readonly SafeHtml[] {
  const { state, event } = facts
  if (event.type !== 'Withdrawn') return []
  const values = { on: event.on, reason: event.reason }
  const received = state.missing === undefined ? [] : receivedMaterials(state)
  return [
    paragraph(facts, 'intro', values),
    paragraph(facts, 'reason', values),
    ...(received.length > 0 ? [paragraph(facts, 'papers'), materialsTable(facts, received)] : []),
    paragraph(facts, 'foot', values),
  ]
}

import type { SafeHtml } from '../../base/html.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { returnedMaterials } from '../returned.ts'
import { materialsNamed, materialsTable, receivedMaterials } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

export const withdrawalNotice: DocumentDefinition<'withdrawn.promise' | 'withdrawn.application'> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) => (event.type === 'PromiseWithdrawn' ? 'withdrawn.promise' : 'withdrawn.application'),
  body: content => (content.event.type === 'PromiseWithdrawn' ? ofPromise(content) : ofApplication(content)),
}

function ofPromise(content: DocumentContent<SlotOf<'withdrawn.promise'>>): readonly SafeHtml[] {
  const { state, event } = content
  if (event.type !== 'PromiseWithdrawn') return []
  const values = {
    on: dated(content, event.on),
    until: dated(content, event.returnBy.date),
    reason: event.reason,
  }
  const received = receivedMaterials(state).map(({ id }) => id)
  const still = (state.missing ?? []).filter(id => !received.includes(id))
  return [
    paragraph(content, 'intro', values),
    materialsTable(content, materialsNamed(content, still)),
    paragraph(content, 'reason', values),
    paragraph(content, 'foot', values),
  ]
}

function ofApplication(content: DocumentContent<SlotOf<'withdrawn.application'>>): readonly SafeHtml[] {
  const { event } = content
  if (event.type !== 'Withdrawn') return []
  const values = { on: dated(content, event.on), reason: event.reason }
  return [
    paragraph(content, 'intro', values),
    paragraph(content, 'reason', values),
    ...returnedMaterials(content),
    paragraph(content, 'foot', values),
  ]
}

import type { SafeHtml } from '../../base/html.ts'
import { dueText } from '../../cases/model/texts.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { type DocumentFacts, paragraph } from '../facts.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 延期通知: of an owed document, or of the decision itself (延长审批, 行政许可法 art. 42). */
export const extensionNotice: DocumentDefinition<'extension.document' | 'extension.decision'> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) => (event.type === 'FinishExtended' ? 'extension.decision' : 'extension.document'),
  body: facts => (facts.event.type === 'FinishExtended' ? ofDecision(facts) : ofDocument(facts)),
}

function ofDocument(facts: DocumentFacts<SlotOf<'extension.document'>>): readonly SafeHtml[] {
  const { state, event } = facts
  if (event.type !== 'DeadlineExtended') return []
  const values = {
    material: state.owed.find(({ owedId }) => owedId === event.owedId)?.name ?? '',
    before: dueText(event.before),
    after: dueText(event.due),
    days: event.days,
    reason: event.reason,
  }
  return [
    paragraph(facts, 'intro', values),
    ...(event.forceMajeure ? [paragraph(facts, 'forceMajeure', values)] : []),
    paragraph(facts, 'reason', values),
    paragraph(facts, 'foot', values),
  ]
}

function ofDecision(facts: DocumentFacts<SlotOf<'extension.decision'>>): readonly SafeHtml[] {
  const { event } = facts
  if (event.type !== 'FinishExtended') return []
  const { days, reason } = event
  const values = { before: event.before.date, after: event.finish.date, days, reason }
  return [paragraph(facts, 'intro', values), paragraph(facts, 'reason', values), paragraph(facts, 'foot', values)]
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { SafeHtml } from '../../base/html.ts'
import type { Due } from '../../cases/model/promised-material.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated, dueWords } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { officeTimeRule } from '../office-time.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 延期通知: for a material, or 延长审批 (行政许可法 art. 42). */
export const extensionNotice: DocumentDefinition<'extension.document' | 'extension.decision'> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) => (event.type === 'FinishExtended' ? 'extension.decision' : 'extension.document'),
  body: content => (content.event.type === 'FinishExtended' ? ofDecision(content) : ofMaterial(content)),
}

function ofMaterial(content: DocumentContent<SlotOf<'extension.document'>>): readonly SafeHtml[] {
  const { state, event } = content
  if (event.type !== 'DeadlineExtended') return []
  const values = {
    material: state.owed.find(({ owedId }) => owedId === event.owedId)?.name ?? '',
    before: dayOf(content, event.before),
    after: dayOf(content, event.due),
    days: event.days,
    reason: event.reason,
  }
  return [
    paragraph(content, 'intro', values),
    ...(event.forceMajeure ? [paragraph(content, 'forceMajeure', values)] : []),
    paragraph(content, 'reason', values),
    ...officeTimeRule(content),
    paragraph(content, 'foot', values),
  ]
}

function dayOf(content: DocumentContent<never>, due: Due): Bilingual {
  return content.issued.layout === undefined || due.kind !== 'date' ? dueWords(content, due) : dated(content, due.date)
}

function ofDecision(content: DocumentContent<SlotOf<'extension.decision'>>): readonly SafeHtml[] {
  const { event, issued } = content
  if (event.type !== 'FinishExtended') return []
  const { days, reason } = event
  const values = {
    before: dated(content, event.before.date),
    after: dated(content, event.finish.date),
    days,
    reason,
    // Whoever approved recorded it.
    approver: issued.operator,
  }
  return [paragraph(content, 'intro', values), paragraph(content, 'reason', values), paragraph(content, 'foot', values)]
}

import { dueText } from '../../cases/model/texts.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { paragraph } from '../facts.ts'

/** 补正通知书: what was supplied is not good enough, why, and until when it may be supplied again. */
export const correctionNotice: DocumentDefinition<'correctionNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'correctionNotice',
  body: facts => {
    const { state, event } = facts
    if (event.type !== 'SupplyRejected') return []
    const owed = state.owed.find(({ owedId }) => owedId === event.owedId)
    if (!owed) return []
    const due = owed.cure ? { kind: 'date' as const, days: 0, ...owed.cure.until } : owed.due
    const values = { material: owed.name, reason: event.reason, due: dueText(due) }
    return [
      paragraph(facts, 'intro', values),
      paragraph(facts, owed.status === 'lapsed' ? 'lapsed' : 'due', values),
      paragraph(facts, 'again', values),
    ]
  },
}

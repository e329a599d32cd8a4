import { paragraph } from '../content.ts'
import { dueWords } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'

export const correctionNotice: DocumentDefinition<'correctionNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'correctionNotice',
  body: content => {
    const { state, event } = content
    if (event.type !== 'SupplyRejected') return []
    const owed = state.owed.find(({ owedId }) => owedId === event.owedId)
    if (!owed) return []
    const due = owed.cure ? { kind: 'date' as const, days: 0, ...owed.cure.until } : owed.due
    const values = { material: owed.name, reason: event.reason, due: dueWords(content, due) }
    return [
      paragraph(content, 'intro', values),
      paragraph(content, owed.status === 'lapsed' ? 'lapsed' : 'due', values),
      paragraph(content, 'again', values),
    ]
  },
}

import { dueOf } from '../../cases/owing/owed-stage.ts'
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
    const values = { material: owed.name, reason: event.reason, due: dueWords(content, dueOf(owed)) }
    return [
      paragraph(content, 'intro', values),
      paragraph(content, owed.status === 'lapsed' ? 'lapsed' : 'due', values),
      paragraph(content, 'again', values),
    ]
  },
}

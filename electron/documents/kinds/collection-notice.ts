import { outstanding } from '../../cases/model/state.ts'
import { certificateFields } from '../certificate.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { owedTables } from '../tables.ts'

/** 领取通知书 (行政许可法 art. 44). */
export const collectionNotice: DocumentDefinition<'collectionNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'collectionNotice',
  fields: certificateFields,
  body: content => {
    const { state } = content
    if (!state.ready) return []
    const owed = outstanding(state)
    return [
      paragraph(content, 'intro'),
      paragraph(content, 'until', { until: dated(content, state.ready.collectBy.date) }),
      ...owedTables(content, owed, paragraph(content, 'owed')),
      paragraph(content, 'bring'),
      paragraph(content, 'late'),
    ]
  },
}

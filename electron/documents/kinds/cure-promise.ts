import { bilingual } from '../../base/bilingual.ts'
import { dueOf } from '../../cases/owing/owed-stage.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'
import { officeTimeRule } from '../office-time.ts'
import { statements } from '../statements.ts'
import { owedTable } from '../tables.ts'

export const curePromise: DocumentDefinition<'curePromise'> = {
  signatures: [bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'curePromise',
  fields: content => {
    const { event } = content
    if (event.type !== 'CurePromised') return []
    return [
      [bilingual('承诺日期', 'Promised on'), dated(content, event.on)],
      [bilingual('整改期限', 'To be cured by'), dated(content, event.until.date)],
    ]
  },
  body: content => {
    const { state, event } = content
    if (event.type !== 'CurePromised') return []
    const cured = state.owed.filter(({ owedId }) => event.owedIds.includes(owedId))
    return [
      paragraph(content, 'intro', { until: dated(content, event.until.date) }),
      owedTable(
        content,
        cured.map(owed => ({ ...owed, due: dueOf(owed) })),
      ),
      paragraph(content, 'declare'),
      statements(content),
      ...officeTimeRule(content),
      paragraph(content, 'foot'),
    ]
  },
}

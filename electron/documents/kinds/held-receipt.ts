import { bilingual } from '../../base/bilingual.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL, TWO_COPIES } from '../definition.ts'
import { materialsNamed, materialsTable, receivedMaterials, sharedMissing } from '../tables.ts'

export const heldReceipt: DocumentDefinition<'heldReceipt'> = {
  archive: 'B1',
  copies: TWO_COPIES,
  signatures: [SEAL, RECEIVED],
  textKey: () => 'heldReceipt',
  fields: content => {
    const { held } = content.state
    if (!held) return []
    return [
      [bilingual('收件日期', 'Received on'), dated(content, held.on)],
      [bilingual('保存至', 'Kept until'), dated(content, held.until.date)],
    ]
  },
  body: content => {
    const { state } = content
    const values = { until: state.held ? dated(content, state.held.until.date) : '' }
    return [
      paragraph(content, 'intro', values),
      paragraph(content, 'received'),
      materialsTable(content, receivedMaterials(state)),
      paragraph(content, 'missing'),
      materialsTable(content, materialsNamed(content, state.held?.missing ?? []), state.held?.defects),
      ...sharedMissing(content),
      paragraph(content, 'foot', values),
    ]
  },
}

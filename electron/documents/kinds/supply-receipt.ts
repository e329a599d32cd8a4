import { outstanding } from '../../cases/model/state.ts'
import { paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { MATERIAL, owedTables, table } from '../tables.ts'
import { ARRIVED, arrivalRow } from './settled.ts'

export const supplyReceipt: DocumentDefinition<'supplyReceipt'> = {
  archive: 'B1',
  signatures: [SEAL, RECEIVED],
  textKey: () => 'supplyReceipt',
  body: content => {
    const { state, voice } = content
    const supplied = state.owed.filter(({ status }) => status === 'supplied')
    const remaining = outstanding(state).filter(({ status }) => status !== 'supplied')
    return [
      paragraph(content, 'intro'),
      table(
        voice,
        [MATERIAL, ...ARRIVED],
        supplied.map(owed => arrivalRow(content, owed)),
      ),
      ...owedTables(content, remaining, paragraph(content, 'remaining')),
      paragraph(content, 'foot'),
    ]
  },
}

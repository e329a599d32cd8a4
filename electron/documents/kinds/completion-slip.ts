import { bilingual } from '../../base/bilingual.ts'
import { outstanding } from '../../cases/model/state.ts'
import { paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { MATERIAL, owedTable, table } from '../tables.ts'
import { ARRIVED, settledRow, VERIFIED } from './settled.ts'

export const completionSlip: DocumentDefinition<'completionSlip'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'completionSlip',
  // Where the time begins with the last material, only this document tells its end.
  fields: ({ state: { acceptance, clock } }) => [
    [
      bilingual('承诺办结日期', 'To be decided by'),
      acceptance && !acceptance.promisedFinish ? clock?.finish?.date : undefined,
    ],
  ],
  body: content => {
    const { state, voice } = content
    const settled = state.owed.filter(({ status }) => status === 'discharged' || status === 'waived')
    const remaining = outstanding(state)
    return [
      paragraph(content, 'intro'),
      table(voice, [MATERIAL, ...ARRIVED, ...VERIFIED], settled.map(settledRow)),
      ...(remaining.length > 0
        ? [paragraph(content, 'remaining'), owedTable(content, remaining)]
        : [paragraph(content, 'complete')]),
    ]
  },
}

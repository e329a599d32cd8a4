import { bilingual } from '../../base/bilingual.ts'
import { outstanding } from '../../cases/model/state.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { MATERIAL, owedTables, ownMaterials, table } from '../tables.ts'
import { ARRIVED, settledRow, VERIFIED } from './settled.ts'

export const completionSlip: DocumentDefinition<'completionSlip'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'completionSlip',
  // Where the time begins or goes on with the last material, only this document tells its end.
  fields: content => [[bilingual('承诺办结日期', 'To be decided by'), finishSinceCompletion(content)]],
  body: content => {
    const { state, voice } = content
    const settled = state.owed.filter(({ status }) => status === 'discharged' || status === 'waived')
    const remaining = outstanding(state)
    return [
      paragraph(content, 'intro'),
      table(
        voice,
        [MATERIAL, ...ARRIVED, ...VERIFIED],
        settled.map(owed => settledRow(content, owed)),
      ),
      ...(ownMaterials(content, remaining).length > 0 ? [] : [paragraph(content, 'complete')]),
      ...owedTables(content, remaining, paragraph(content, 'remaining')),
    ]
  },
}

function finishSinceCompletion(content: DocumentContent<never>) {
  const { state, event } = content
  const { acceptance, clock } = state
  const tells = event.type === 'ClockResumed' || (acceptance && !acceptance.promisedFinish)
  return tells && clock?.finish ? dated(content, clock.finish.date) : undefined
}

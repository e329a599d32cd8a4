import { isOwedByCitizen } from '../../cases/model/promised-material.ts'
import { dueOf } from '../../cases/owing/owed-stage.ts'
import { paragraph } from '../content.ts'
import { type DocumentDefinition, SEAL } from '../definition.ts'
import { lateValues, policyOf } from '../late.ts'
import { owedTable } from '../tables.ts'

export const reminder: DocumentDefinition<'reminder'> = {
  signatures: [SEAL],
  textKey: () => 'reminder',
  body: content => {
    const { state } = content
    const policy = policyOf(state)
    const owed = state.owed.filter(entry => entry.status === 'owed' && isOwedByCitizen(entry))
    return [
      paragraph(content, 'intro'),
      owedTable(
        content,
        // A cure has a later date than the promise.
        owed.map(entry => ({ ...entry, due: dueOf(entry) })),
      ),
      paragraph(content, 'late'),
      ...(policy ? [paragraph(content, 'outcome', lateValues(content, policy))] : []),
      paragraph(content, 'extend'),
    ]
  },
}

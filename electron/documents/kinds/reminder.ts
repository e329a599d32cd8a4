import { isCitizens } from '../../cases/model/promised-material.ts'
import { type DocumentDefinition, SEAL } from '../definition.ts'
import { paragraph } from '../facts.ts'
import { lateValues, policyOf } from '../late.ts'
import { owedTable } from '../tables.ts'

/** 催告通知: what the citizen still has to supply, and until when. */
export const reminder: DocumentDefinition<'reminder'> = {
  signatures: [SEAL],
  textKey: () => 'reminder',
  body: facts => {
    const { state } = facts
    const policy = policyOf(state)
    const owed = state.owed.filter(entry => entry.status === 'owed' && isCitizens(entry))
    return [
      paragraph(facts, 'intro'),
      owedTable(
        facts,
        // A cure has a later date than the promise.
        owed.map(entry => (entry.cure ? { ...entry, due: { kind: 'date', days: 0, ...entry.cure.until } } : entry)),
      ),
      paragraph(facts, 'late'),
      ...(policy ? [paragraph(facts, 'outcome', lateValues(policy))] : []),
      paragraph(facts, 'extend'),
    ]
  },
}

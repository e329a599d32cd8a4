import { bilingual } from '../../base/bilingual.ts'
import { outstanding } from '../../cases/model/state.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { owedTables } from '../tables.ts'
import { taskGroup } from '../task-group.ts'
import type { TextKey } from '../texts/shapes.ts'

type DecisionKey = Extract<TextKey, `decision.${string}`>

/** 准予决定书 (行政许可法 art. 38, 44). */
export const decision: DocumentDefinition<DecisionKey> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ state }) => `decision.${taskGroup(state.item)}` as const,
  // Its number comes with the certificate, after the decision.
  fields: ({ state: { item } }) => [[bilingual('颁发证照', 'Certificate to be issued'), item.certificate?.name]],
  body: content => {
    const { state, event } = content
    if (event.type !== 'ResultDecided') return []
    const { on, reason, deliverBy } = event
    const values = { on: dated(content, on), reason, basis: state.item.basis }
    const owed = outstanding(state)
    return [
      paragraph(content, 'intro', values),
      ...(reason === '' ? [] : [paragraph(content, 'reason', values)]),
      paragraph(content, 'basis', values),
      ...(deliverBy && state.item.yieldsCertificate
        ? [paragraph(content, 'deliver', { until: dated(content, deliverBy.date) })]
        : []),
      ...owedTables(content, owed, paragraph(content, 'owed')),
      paragraph(content, 'remedy'),
    ]
  },
}

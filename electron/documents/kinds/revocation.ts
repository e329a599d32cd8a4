import { endBasis } from '../bases.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { foundAndHeard, warningAndBar } from '../falsehood.ts'
import { evidenceKept } from '../returned.ts'
import { taskGroup } from '../task-group.ts'
import type { TextKey } from '../texts/shapes.ts'

type RevocationKey = Extract<TextKey, `revocation.${string}`>

/** 撤销许可决定书 (行政许可法 art. 69(2)). */
export const revocation: DocumentDefinition<RevocationKey> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ state }) => `revocation.${taskGroup(state.item)}` as const,
  body: content => {
    const { event } = content
    if (event.type !== 'Closed') return []
    const values = { on: dated(content, event.on), reason: event.reason, basis: endBasis(content) }
    return [
      paragraph(content, 'intro', values),
      ...foundAndHeard(content),
      paragraph(content, 'reason', values),
      paragraph(content, 'basis', values),
      ...warningAndBar(content),
      ...evidenceKept(content),
      paragraph(content, 'effect', values),
      paragraph(content, 'remedy', values),
    ]
  },
}

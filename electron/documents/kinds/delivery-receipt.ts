import { bilingual } from '../../base/bilingual.ts'
import { authorityText, identifiedText, METHOD_NAMES, takerName } from '../../cases/handover/texts.ts'
import { type DocumentSubject, paragraph } from '../content.ts'
import { DATE, type DocumentDefinition, type Field, SEAL } from '../definition.ts'
import { partyLine } from '../heading.ts'
import type { Voice } from '../voice.ts'

export const deliveryReceipt: DocumentDefinition<'deliveryReceipt'> = {
  signatures: [SEAL, bilingual('领取人（签名）', 'Taken by (signature)'), DATE],
  textKey: () => 'deliveryReceipt',
  fields: content => {
    const { event } = content
    return [
      [bilingual('送达日期', 'Given on'), event.type === 'HandedOver' ? event.on : undefined],
      [bilingual('送达方式', 'How'), event.type === 'HandedOver' ? METHOD_NAMES[event.method] : undefined],
      ...collectedBy(content, content.voice),
    ]
  },
  body: content => {
    const { event } = content
    if (event.type !== 'HandedOver') return []
    const { zh, en } = takerName(event.takenBy)
    const values = {
      on: event.on,
      method: METHOD_NAMES[event.method],
      // The English sentence has its own article.
      taker: bilingual(zh, en.replace(/^the /, '')),
    }
    return [paragraph(content, 'intro', values), paragraph(content, 'foot', values)]
  },
}

/** Empty if no person was identified at the handover. */
function collectedBy({ event, state }: DocumentSubject, voice: Voice): readonly Field[] {
  if (event.type !== 'HandedOver' || event.identified.by === 'record') return []
  const { takenBy, identified, collector } = event
  const who =
    takenBy === 'other' ? collector && { ...collector, subjectKind: 'person' as const } : state.parties[takenBy]
  return [
    [bilingual('领取人', 'Taken by'), who && partyLine(voice, who)],
    [bilingual('身份核验', 'Known by'), identifiedText(identified)],
    [bilingual('授权文件', 'Authority'), collector && authorityText(collector.authority)],
  ]
}

import { bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../../cases/events.ts'
import { authorityText, identifiedText, METHOD_NAMES, takerName } from '../../cases/handover/texts.ts'
import { certificateFields } from '../certificate.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { BLANK, DATE, type DocumentDefinition, type Field, SEAL } from '../definition.ts'
import { partyLine } from '../heading.ts'

export const deliveryReceipt: DocumentDefinition<'deliveryReceipt'> = {
  signatures: [SEAL, bilingual('领取人（签名）', 'Taken by (signature)'), DATE],
  textKey: () => 'deliveryReceipt',
  fields: content => {
    const { event, issued } = content
    if (event.type !== 'HandedOver') return []
    return [
      ...(issued.layout === undefined ? [] : resultFields(content, event)),
      [bilingual('送达日期', 'Given on'), dated(content, event.on)],
      [bilingual('送达方式', 'How'), METHOD_NAMES[event.method]],
      ...(issued.layout === undefined ? [] : [[bilingual('送达人', 'Delivered by'), issued.operator] as const]),
      ...collectedBy(content),
    ]
  },
  body: content => {
    const { event } = content
    if (event.type !== 'HandedOver') return []
    const { zh, en } = takerName(event.takenBy)
    const values = {
      on: dated(content, event.on),
      method: METHOD_NAMES[event.method],
      // The English sentence has its own article.
      taker: bilingual(zh, en.replace(/^the /, '')),
    }
    return [paragraph(content, 'intro', values), paragraph(content, 'foot', values)]
  },
}

/** By hand where the result is no certificate of the catalogue. */
function resultFields(
  content: DocumentContent<never>,
  { method }: Extract<CaseEvent, { type: 'HandedOver' }>,
): readonly Field[] {
  const recorded = certificateFields(content)
  return [
    ...(recorded.length > 0 ? recorded : BY_HAND),
    [bilingual('邮寄单号', 'Mail number'), method === 'post' ? BLANK : undefined],
  ]
}

const BY_HAND: readonly Field[] = [
  [bilingual('证照（文书）名称', 'Certificate'), BLANK],
  [bilingual('证照（文书）编号', 'Its number'), BLANK],
  [bilingual('份数', 'Copies'), BLANK],
]

/** Empty if no person was identified at the handover. */
function collectedBy(content: DocumentContent<never>): readonly Field[] {
  const { event, state, voice } = content
  if (event.type !== 'HandedOver' || event.identified.by === 'record') return []
  const { takenBy, identified, collector } = event
  const who =
    takenBy === 'other' ? collector && { ...collector, subjectKind: 'person' as const } : state.parties[takenBy]
  return [
    [bilingual('领取人', 'Taken by'), who && partyLine(voice, who)],
    [bilingual('身份核验', 'Known by'), identifiedText(identified)],
    [bilingual('授权文件', 'Authority'), collector && authorityText(collector.authority, day => dated(content, day))],
  ]
}

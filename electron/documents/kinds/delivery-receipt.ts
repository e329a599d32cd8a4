import type { HandoverMethod } from '../../cases/events.ts'
import { type Bilingual, bilingual } from '../../catalogue/model/bilingual.ts'
import { DATE, type DocumentDefinition, SEAL } from '../definition.ts'
import { paragraph } from '../facts.ts'

const METHODS: Readonly<Record<HandoverMethod, Bilingual>> = {
  counter: bilingual('窗口领取', 'collected at the counter'),
  post: bilingual('邮寄', 'by post'),
  electronic: bilingual('电子送达', 'electronically'),
}

/** 送达回执: when the result was given, to whom, how. */
export const deliveryReceipt: DocumentDefinition<'deliveryReceipt'> = {
  signatures: [SEAL, bilingual('领取人（签名）', 'Taken by (signature)'), DATE],
  textKey: () => 'deliveryReceipt',
  fields: ({ event }) => [
    [bilingual('送达日期', 'Given on'), event.type === 'HandedOver' ? event.on : undefined],
    [bilingual('送达方式', 'How'), event.type === 'HandedOver' ? METHODS[event.method] : undefined],
  ],
  body: facts => {
    const { event } = facts
    if (event.type !== 'HandedOver') return []
    const taker = event.takenBy === 'applicant' ? bilingual('申请人', 'applicant') : bilingual('经办人', 'handler')
    const values = { on: event.on, method: METHODS[event.method], taker }
    return [paragraph(facts, 'intro', values), paragraph(facts, 'foot', values)]
  },
}

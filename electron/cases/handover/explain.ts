import type { Descriptions } from '../model/description.ts'
import type { HandoverEvent } from './events.ts'
import { authorityText, identifiedText, METHOD_NAMES, takerName } from './texts.ts'

export const HANDOVER_DESCRIPTIONS: Descriptions<HandoverEvent> = {
  HandedOver: {
    title: { zh: '发放结果', en: 'Result handed over' },
    lines: ({ method, takenBy, identified, collector }, { masked }) => {
      const { zh, en } = takerName(takenBy)
      const who = collector ? ` ${masked.name(collector.person.name)} ${masked.number(collector.person.number)}` : ''
      return [
        { zh: `领取人：${zh}${who}`, en: `taken by ${en}${who}` },
        METHOD_NAMES[method],
        ...(method === 'counter' ? [identifiedText(identified)] : []),
        ...(collector ? [authorityText(collector.authority)] : []),
      ]
    },
    document: () => 'deliveryReceipt',
  },
}

import type { Bilingual } from '../../../base/bilingual.ts'
import type { CaseEvent } from '../../../cases/events.ts'
import { authorityText, identifiedText, METHOD_NAMES, takerName } from '../../../cases/handover/texts.ts'
import { maskName, maskNumber } from '../../../subjects/masking.ts'

/** Who took a result, masked, how it was given, and how that person was known. */
export function handoverLines(event: Extract<CaseEvent, { type: 'HandedOver' }>): Bilingual[] {
  const { method, takenBy, identified, collector } = event
  const { zh, en } = takerName(takenBy)
  const who = collector ? ` ${maskName(collector.person.name)} ${maskNumber(collector.person.number)}` : ''
  return [
    { zh: `领取人：${zh}${who}`, en: `taken by ${en}${who}` },
    METHOD_NAMES[method],
    ...(method === 'counter' ? [identifiedText(identified)] : []),
    ...(collector ? [authorityText(collector.authority)] : []),
  ]
}

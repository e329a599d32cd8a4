import type { Bilingual } from '../../base/bilingual.ts'
import { descriptionOf, titleOf } from '../../cases/explain.ts'
import { correctedOn } from '../../cases/mistaken/mistaken-day.ts'
import type { LineWriter } from '../../cases/model/description.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { Item, SubjectKind } from '../../catalogue/model/item.ts'
import type { RecordedEvent } from '../../store/case-store.ts'
import { maskName, maskNumber, maskPhone, shownName } from '../../subjects/masking.ts'
import type { HistoryEntryView } from '../contract/cases.ts'
import { gateView } from './gate-view.ts'

const MASKED: LineWriter['masked'] = { party: shownName, name: maskName, number: maskNumber, phone: maskPhone }

export function historyView(
  events: readonly RecordedEvent[],
  nameOf: (operatorId: string) => string,
  schemes: Rules['schemes'],
): HistoryEntryView[] {
  let item: Item | undefined
  let applicant: SubjectKind | undefined
  const corrected = correctedOn(events.map(({ event }) => event))
  return events.map(({ event, meta, hash }, index) => {
    // An event is about the item and the applicant of its time.
    if (event.type === 'CaseOpened' || event.type === 'ItemChanged') item = event.item
    if (event.type === 'PartyIdentified' && event.party === 'applicant') applicant = event.subjectKind
    const { title, lines } = descriptionOf(event)
    return {
      version: index + 1,
      at: meta.at,
      operator: nameOf(meta.operator),
      station: meta.station,
      type: event.type,
      title,
      lines: [
        ...lines(event, { item, applicant, nameOf, titleOf, schemes, masked: MASKED }),
        ...correction(corrected.get(index + 1)),
      ],
      gates: 'gates' in event ? event.gates.map(gate => gateView(gate, schemes)) : [],
      hash,
    }
  })
}

function correction(on: string | undefined): Bilingual[] {
  if (on === undefined) return []
  return [
    {
      zh: `登记时时钟有误，已于 ${on} 更正，不作数`,
      en: `recorded while the clock was wrong; put right on ${on}, it does not count`,
    },
  ]
}

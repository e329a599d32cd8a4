import type { Bilingual } from '../../../base/bilingual.ts'
import type { TrustEvent } from '../../../cases/trust/events.ts'
import { by, type LineWriter, owedMaterials, presentLine, same } from './lines.ts'

export function trustLines(event: TrustEvent, writer: LineWriter): Bilingual[] {
  switch (event.type) {
    case 'BreachRecorded':
      return [
        same(event.breachId),
        owedMaterials(writer, [event.owedId]),
        {
          zh: `只影响在本厅容缺受理，至 ${event.until} 止`,
          en: `affects acceptance on trust at this hall alone, until ${event.until}`,
        },
      ]
    case 'BreachRepaired':
      return [same(event.breachId), same(event.reason), by(writer, event.by)]
    case 'ObjectionRaised':
      return [
        event.about.kind === 'breach' ? same(event.about.breachId) : { zh: '对受理决定', en: 'to the decision' },
        same(event.reason),
        { zh: `${event.decideBy.date} 前答复`, en: `to be answered by ${event.decideBy.date}` },
        ...presentLine(event.present),
      ]
    case 'ObjectionDecided':
      return [
        event.upheld ? { zh: '异议成立', en: 'upheld' } : { zh: '异议不成立', en: 'not upheld' },
        same(event.reason),
        by(writer, event.by),
      ]
  }
}

import { STOP_NAMES } from '../../cases/model/texts.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { paragraph } from '../facts.ts'

/** 特别程序告知书: the time of a hearing, a test, … is not counted, and the applicant is told (行政许可法 art. 45). */
export const clockNotice: DocumentDefinition<'clockNotice'> = {
  archive: 'B5',
  signatures: [SEAL, RECEIVED],
  textKey: () => 'clockNotice',
  body: facts => {
    const { event } = facts
    if (event.type !== 'ClockStopped') return []
    const { on, until, reason } = event
    const values = { cause: STOP_NAMES[event.cause], on, until: until.date, reason }
    return [paragraph(facts, 'intro', values), paragraph(facts, 'reason', values), paragraph(facts, 'foot', values)]
  },
}

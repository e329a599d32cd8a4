import { STOP_NAMES } from '../../cases/model/texts.ts'
import { specialProcedureBasis } from '../bases.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'

/** 特别程序告知书 (行政许可法 art. 45). */
export const clockNotice: DocumentDefinition<'clockNotice'> = {
  archive: 'B5',
  signatures: [SEAL, RECEIVED],
  textKey: () => 'clockNotice',
  body: content => {
    const { event } = content
    if (event.type !== 'ClockStopped') return []
    const { on, until, reason, basis = specialProcedureBasis(content.state) } = event
    const values = {
      basis,
      cause: STOP_NAMES[event.cause],
      on: dated(content, on),
      until: dated(content, until.date),
      reason,
    }
    return [
      paragraph(content, 'intro', values),
      paragraph(content, 'reason', values),
      paragraph(content, 'foot', values),
    ]
  },
}

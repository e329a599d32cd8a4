import { bilingual } from '../../base/bilingual.ts'
import { waitingFor } from '../../cases/owing/office-time.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { policyOf } from '../late.ts'
import { MATERIAL, table } from '../tables.ts'

/** 补交挂起告知书: the promised time does not run, by the hall's rule; the statutory limit does. */
export const waitNotice: DocumentDefinition<'waitNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'waitNotice',
  body: content => {
    const { event, state, voice } = content
    if (event.type !== 'ClockStopped') return []
    const { on, from = on, until, statutory, basis } = event
    const values = {
      from: dated(content, from),
      until: dated(content, until.date),
      finish: state.clock?.finish ? dated(content, state.clock.finish.date) : '—',
      limit: statutory ? dated(content, statutory.date) : '—',
      basis: basis ?? '',
    }
    const rows = waitingFor(state).map(({ name, own, until: last }) => [
      name,
      dated(content, own),
      dated(content, last.date),
    ])
    const halts = (policyOf(state)?.suspendDays ?? 0) > 0
    return [
      paragraph(content, 'intro', values),
      table(voice, [MATERIAL, OWN, LAST], rows),
      paragraph(content, 'moved', values),
      ...(statutory ? [paragraph(content, 'limit', values)] : []),
      paragraph(content, halts ? 'halted' : 'work', values),
      paragraph(content, 'foot', values),
    ]
  },
}

const OWN = bilingual('约定的日期', 'Agreed date')
const LAST = bilingual('最迟补交日期', 'Last day')

import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { SafeHtml } from '../../base/html.ts'
import { disposedOf } from '../../cases/ending/disposal.ts'
import { isOtherEnd, OTHER_ENDS } from '../../cases/ending/other-ends.ts'
import { LAPSE_OUTCOMES } from '../../cases/model/lapse-policy.ts'
import { dueText, LAPSE_REASONS } from '../../cases/model/texts.ts'
import { type DocumentContent, type DocumentSubject, paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { policyOf } from '../late.ts'
import { MATERIAL, materialsTable, receivedMaterials, table } from '../tables.ts'
import type { SlotOf, TextKey } from '../texts/shapes.ts'

type EndKey = Extract<TextKey, `end.${string}`>
type EndContent = DocumentContent<SlotOf<EndKey>>

export const endNotice: DocumentDefinition<EndKey> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) =>
    event.type === 'Closed' && event.outcome ? (`end.${event.outcome}` as const) : ('end.refused' as const),
  fields: ({ event }) => [
    [bilingual('办理结果代码', 'Result code'), event.type === 'Closed' ? event.result : undefined],
  ],
  body: content => {
    const { state, event } = content
    if (event.type !== 'Closed' && event.type !== 'ResultDecided') return []
    const values = { on: event.on, reason: event.reason, basis: basisOf(content) }
    return [
      paragraph(content, 'intro', values),
      ...lapses(content),
      paragraph(content, 'reason', values),
      paragraph(content, 'basis', values),
      ...(returnsPapers(content)
        ? [paragraph(content, 'papers'), materialsTable(content, receivedMaterials(state))]
        : []),
      paragraph(content, 'remedy', values),
    ]
  },
}

/** Closing makes the materials void; the reason of each lapse stays. */
function lapses({ state, voice, event }: EndContent): readonly SafeHtml[] {
  if (event.type !== 'Closed') return []
  const rows = state.owed.flatMap(({ name, due, lapse, cure }) => {
    if (!lapse) return []
    const { zh, en } = LAPSE_REASONS[lapse.because]
    const more = lapse.reason === undefined ? '' : `：${lapse.reason}`
    const until = cure ? dueText({ kind: 'date', days: 0, ...cure.until }) : dueText(due)
    return [[name, until, bilingual(`${zh}${more}`, `${en}${more}`)]]
  })
  if (rows.length === 0) return []
  return [table(voice, [MATERIAL, bilingual('期限', 'Due'), bilingual('事实', 'Fact')], rows)]
}

function basisOf({ state, event }: DocumentSubject): Bilingual {
  if (event.type !== 'Closed' || !event.outcome) return state.item.basis
  if (isOtherEnd(event.outcome)) return OTHER_ENDS[event.outcome].basis
  // A material that came after its lapse is not why a result was uncollected.
  const disposal =
    event.outcome in LAPSE_OUTCOMES ? disposedOf({ owed: state.owed, lapse: policyOf(state) }) : undefined
  return disposal?.basis ?? state.item.basis
}

/** After a plain notice the applicant has the papers at home. */
function returnsPapers({ state, event, text }: EndContent): boolean {
  if (!('papers' in text.body) || state.missing === undefined) return false
  return event.type === 'Closed' && (event.outcome !== 'noticeExpired' || state.promiseWithdrawal !== undefined)
}

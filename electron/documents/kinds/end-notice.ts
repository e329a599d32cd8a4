import { bilingual } from '../../base/bilingual.ts'
import type { SafeHtml } from '../../base/html.ts'
import { isFalsehoodOutcome } from '../../cases/falsehood/consequences.ts'
import { LAPSE_REASONS } from '../../cases/model/texts.ts'
import { dueOf } from '../../cases/owing/owed-stage.ts'
import { endBasis } from '../bases.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated, dueWords } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { foundAndHeard, warningAndBar } from '../falsehood.ts'
import { evidenceKept, returnedMaterials } from '../returned.ts'
import { MATERIAL, materialsTable, receivedMaterials, table } from '../tables.ts'
import { taskGroup } from '../task-group.ts'
import type { SlotOf, TextKey } from '../texts/shapes.ts'

type EndKey = Extract<TextKey, `end.${string}`>
type EndContent = DocumentContent<SlotOf<EndKey>>

export const endNotice: DocumentDefinition<EndKey> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ state, event }, layout) => {
    const outcome = event.type === 'Closed' && event.outcome ? event.outcome : 'refused'
    const group = taskGroup(state.item)
    if (outcome === 'untrueRefused') return group === 'licence' ? `end.${outcome}` : `end.${outcome}.${group}`
    if (outcome === 'grantRevoked') throw new Error('what was granted is revoked by a document of its own')
    if (outcome !== 'refused' || layout === undefined) return `end.${outcome}` as const
    return group === 'licence' ? 'end.refused' : (`end.refused.${group}` as const)
  },
  fields: ({ event, issued }) => [
    [
      bilingual('办理结果代码', 'Result code'),
      issued.layout === undefined && event.type === 'Closed' ? event.result : undefined,
    ],
  ],
  body: content => {
    const { event } = content
    if (event.type !== 'Closed' && event.type !== 'ResultDecided') return []
    const bar = event.type === 'Closed' ? event.bar : undefined
    const values = {
      on: dated(content, event.on),
      reason: event.reason,
      basis: endBasis(content),
      ...(bar ? { since: dated(content, bar.from), until: dated(content, bar.to), decision: bar.caseNumber } : {}),
    }
    const isUntrue = event.type === 'Closed' && isFalsehoodOutcome(event.outcome ?? '')
    return [
      paragraph(content, 'intro', values),
      ...(isUntrue ? foundAndHeard(content) : lapses(content)),
      paragraph(content, 'reason', values),
      paragraph(content, 'basis', values),
      ...(isUntrue ? warningAndBar(content) : []),
      ...(returnsPapers(content) ? papers(content) : isUntrue ? evidenceKept(content) : []),
      paragraph(content, 'remedy', values),
    ]
  },
}

/** Closing makes the materials void; the reason of each lapse stays. */
function lapses(content: EndContent): readonly SafeHtml[] {
  const { state, voice, event } = content
  if (event.type !== 'Closed') return []
  const rows = state.owed.flatMap(owed => {
    const { name, lapse } = owed
    if (!lapse) return []
    const { zh, en } = LAPSE_REASONS[lapse.because]
    const more = lapse.reason === undefined ? '' : `：${lapse.reason}`
    return [[name, dueWords(content, dueOf(owed)), bilingual(`${zh}${more}`, `${en}${more}`)]]
  })
  if (rows.length === 0) return []
  return [table(voice, [MATERIAL, bilingual('期限', 'Due'), bilingual('事实', 'Fact')], rows)]
}

/** The first layout had a table even where nothing was returned. */
function papers(content: EndContent): readonly SafeHtml[] {
  if (content.issued.layout !== undefined) return returnedMaterials(content)
  return [paragraph(content, 'papers'), materialsTable(content, receivedMaterials(content.state))]
}

/** After a plain notice the applicant has the papers at home. */
function returnsPapers({ state, event, text }: EndContent): boolean {
  if (!('papers' in text.body) || state.missing === undefined) return false
  return event.type === 'Closed' && (event.outcome !== 'noticeExpired' || state.promiseWithdrawal !== undefined)
}

import { bilingual } from '../../base/bilingual.ts'
import { html, type SafeHtml } from '../../base/html.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { materialsNamed, materialsTable, sharedMissing } from '../tables.ts'
import { trustReasons } from '../trust-reasons.ts'

/** 一次性告知书 (行政许可法 art. 32). */
export const oneTimeNotice: DocumentDefinition<'oneTimeNotice' | 'oneTimeNotice.deemed'> = {
  signatures: [SEAL, RECEIVED],
  textKey: ({ state }) => (state.notice?.deemedOn ? 'oneTimeNotice.deemed' : 'oneTimeNotice'),
  fields: content => {
    const { notice } = content.state
    return [[bilingual('告知日期', 'Told on'), notice && dated(content, notice.on)]]
  },
  body: content => {
    const { state } = content
    const { missing = [], defects, returnBy, deemedOn } = state.notice ?? {}
    if (deemedOn) {
      return [
        paragraph(content, 'intro', { since: dated(content, deemedOn) }),
        materialsTable(content, materialsNamed(content, missing), defects),
        paragraph(content, 'time'),
        paragraph(content, 'basis', { basis: state.item.basis }),
      ]
    }
    return [
      paragraph(content, 'intro'),
      materialsTable(content, materialsNamed(content, missing), defects),
      ...sharedMissing(content),
      ...(returnBy ? [paragraph(content, 'until', { until: dated(content, returnBy.date) })] : []),
      ...against(content),
      paragraph(content, 'basis', { basis: state.item.basis }),
    ]
  },
}

function against(content: DocumentContent<'why' | 'ordinary'>): readonly SafeHtml[] {
  const { reasons, withheld } = trustReasons(content)
  const list = reasons.map(reason => html`<li>${content.voice.line(reason)}</li>`)
  return [
    ...(list.length > 0 ? [paragraph(content, 'why'), html`<ul>${list}</ul>`] : []),
    ...(withheld ? [paragraph(content, 'ordinary')] : []),
  ]
}

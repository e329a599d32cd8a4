import { bilingual } from '../../base/bilingual.ts'
import { html } from '../../base/html.ts'
import { paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { materialsNamed, materialsTable } from '../tables.ts'

/** 一次性告知书 (行政许可法 art. 32). */
export const oneTimeNotice: DocumentDefinition<'oneTimeNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'oneTimeNotice',
  fields: ({ state: { notice } }) => [[bilingual('告知日期', 'Told on'), notice?.on]],
  body: content => {
    const { state, voice } = content
    const { missing = [], gates = [], returnBy } = state.notice ?? {}
    const against = gates.filter(gate => gate.result !== 'pass' && gate.id !== 'promise')
    const reasons = against.map(({ reason }) => html`<li>${voice.line(reason)}</li>`)
    return [
      paragraph(content, 'intro'),
      materialsTable(content, materialsNamed(state, missing)),
      ...(returnBy ? [paragraph(content, 'until', { until: returnBy.date })] : []),
      ...(reasons.length > 0 ? [paragraph(content, 'why'), html`<ul>${reasons}</ul>`] : []),
      paragraph(content, 'basis', { basis: state.item.basis }),
    ]
  },
}

import { materialsAsked } from '../../cases/model/asked.ts'
import { paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { consequenceWords, factsFound } from '../falsehood.ts'
import { materialsTable } from '../tables.ts'

/** 事先告知书 (行政处罚法 art. 44). */
export const priorNotice: DocumentDefinition<'priorNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'priorNotice',
  body: content => {
    const { state, event } = content
    if (event.type !== 'FalsehoodFound') return []
    const { materialIds, intended, days, hearing } = event
    const { consequence, basis, warning, bar } = intended
    const named = materialsAsked(state).filter(({ id }) => materialIds.includes(id))
    return [
      paragraph(content, 'intro'),
      materialsTable(content, named),
      ...factsFound(content),
      paragraph(content, 'intended', { consequence: consequenceWords(consequence, state.item), basis }),
      ...(warning ? [paragraph(content, 'warning', { warningBasis: warning })] : []),
      ...(bar ? [paragraph(content, 'bar', { years: bar.years, barBasis: bar.basis })] : []),
      paragraph(content, 'hear', { days, hearing }),
      paragraph(content, 'foot'),
    ]
  },
}

import { bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import type { Material } from '../catalogue/model/item.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { materialsTable, receivedMaterials } from './tables.ts'

/** What lies with the hall and goes back, and what stays there as evidence (行政许可法 art. 78). */
export function returnedMaterials(content: DocumentContent<'papers'>): readonly SafeHtml[] {
  const { state, issued, voice } = content
  if (state.missing === undefined) return []
  const received = receivedMaterials(state)
  if (issued.layout === undefined) return returned(content, received)
  const found = new Set(state.owed.flatMap(owed => (owed.lapse?.because === 'foundFalse' ? [owed.materialId] : [])))
  // An electronic file was never out of the applicant's hands.
  const papers = received.filter(({ form }) => form !== 'electronic')
  const evidence = papers.filter(({ id }) => found.has(id))
  return [
    ...returned(
      content,
      papers.filter(({ id }) => !found.has(id)),
    ),
    ...(evidence.length > 0 ? [voice.paragraph(EVIDENCE), materialsTable(content, evidence)] : []),
  ]
}

function returned(content: DocumentContent<'papers'>, materials: readonly Material[]): readonly SafeHtml[] {
  return materials.length > 0 ? [paragraph(content, 'papers'), materialsTable(content, materials)] : []
}

const EVIDENCE = bilingual(
  '下列材料作为证据留存，不随本文书退还：',
  'These materials stay with the organ as evidence and are not returned:',
)

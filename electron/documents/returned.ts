import { bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import { evidenceIn } from '../cases/custody/papers.ts'
import type { Material } from '../catalogue/model/item.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { materialsTable, receivedMaterials } from './tables.ts'

/** What lies with the hall and goes back, and what stays there as evidence (行政许可法 art. 78). */
export function returnedMaterials(content: DocumentContent<'papers'>): readonly SafeHtml[] {
  const { state, issued, voice } = content
  if (state.missing === undefined) return []
  if (issued.layout === undefined) return returned(content, receivedMaterials(state))
  const found = evidenceIn(state)
  const here = new Set(state.papers.map(({ materialId }) => materialId))
  const papers = state.item.materials.filter(({ id }) => here.has(id))
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

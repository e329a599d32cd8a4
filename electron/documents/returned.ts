import { bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import { evidenceIn } from '../cases/custody/papers.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { Material } from '../catalogue/model/item.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { materialsTable, receivedMaterials } from './tables.ts'

/** What lies with the hall and goes back, and what stays there as evidence (行政许可法 art. 78). */
export function returnedMaterials(content: DocumentContent<'papers'>): readonly SafeHtml[] {
  const { state, issued } = content
  if (state.missing === undefined) return []
  if (issued.layout === undefined) return returned(content, receivedMaterials(state))
  const found = evidenceIn(state)
  return [
    ...returned(
      content,
      papersHere(state).filter(({ id }) => !found.has(id)),
    ),
    ...evidenceKept(content),
  ]
}

function papersHere({ papers, item }: CaseState): readonly Material[] {
  const here = new Set(papers.map(({ materialId }) => materialId))
  return item.materials.filter(({ id }) => here.has(id))
}

export function evidenceKept(content: DocumentContent<never>): readonly SafeHtml[] {
  const { state } = content
  const found = evidenceIn(state)
  const evidence = papersHere(state).filter(({ id }) => found.has(id))
  return evidence.length > 0 ? [content.voice.paragraph(EVIDENCE), materialsTable(content, evidence)] : []
}

function returned(content: DocumentContent<'papers'>, materials: readonly Material[]): readonly SafeHtml[] {
  return materials.length > 0 ? [paragraph(content, 'papers'), materialsTable(content, materials)] : []
}

const EVIDENCE = bilingual(
  '下列材料作为证据留存，不随本文书退还：',
  'These materials stay with the organ as evidence and are not returned:',
)

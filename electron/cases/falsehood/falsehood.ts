import type { Bilingual } from '../../base/bilingual.ts'
import type { CaseState, Falsehood } from '../model/state.ts'

/** Found, told of, and not decided yet. */
export function openFalsehood({ falsehood }: Pick<CaseState, 'falsehood'>): Falsehood | undefined {
  return falsehood && !falsehood.decided && !falsehood.dropped ? falsehood : undefined
}

export function namesOfMaterials({ item }: Pick<CaseState, 'item'>, ids: readonly string[]): readonly Bilingual[] {
  return ids.map(id => item.materials.find(material => material.id === id)?.name ?? { zh: id, en: id })
}

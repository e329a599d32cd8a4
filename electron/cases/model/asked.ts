import { deferralFor, type Item, type Material, materialsFor } from '../../catalogue/model/item.ts'
import { missingInSubstance } from '../../catalogue/model/replacement.ts'
import type { CaseState } from './state.ts'

/** The item has situations (情形) and none was chosen, so that its materials are not known. */
export function lacksSituation({ item, situation }: Pick<CaseState, 'item' | 'situation'>): boolean {
  return item.situations.length > 0 && !item.situations.some(({ id }) => id === situation)
}

/** With the deferrals of the situation. */
export function materialsAsked({ item, situation }: Pick<CaseState, 'item' | 'situation'>): readonly Material[] {
  if (item.situations.length === 0) return item.materials
  return materialsFor(item, situation).map(material => {
    const { deferral: _, ...rest } = material
    const deferral = deferralFor(material, situation)
    return deferral ? { ...rest, deferral } : rest
  })
}

export function itemAsked(state: Pick<CaseState, 'item' | 'situation'>): Item {
  return { ...state.item, materials: materialsAsked(state) }
}

/** Missing, and not replaced by another material. */
export function missingMaterials(state: CaseState): readonly Material[] {
  return missingInSubstance(materialsAsked(state), state.missing ?? [])
}

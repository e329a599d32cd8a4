import { deferralFor, type Item, type Material, materialsFor } from '../../catalogue/model/item.ts'
import { missingInSubstance } from '../../catalogue/model/replacement.ts'
import type { CaseState } from './state.ts'

/**
 * Whether the item has situations (情形) and none was chosen: nobody can say yet what is asked for, so nothing is decided,
 * told or accepted.
 */
export function lacksSituation({ item, situation }: Pick<CaseState, 'item' | 'situation'>): boolean {
  return item.situations.length > 0 && !item.situations.some(({ id }) => id === situation)
}

/** The materials that are asked for in the case's situation, each deferrable only where it is in that situation. */
export function materialsAsked({ item, situation }: Pick<CaseState, 'item' | 'situation'>): readonly Material[] {
  if (item.situations.length === 0) return item.materials
  return materialsFor(item, situation).map(material => {
    const { deferral: _, ...rest } = material
    const deferral = deferralFor(material, situation)
    return deferral ? { ...rest, deferral } : rest
  })
}

/** The item with the materials of the case's situation alone. */
export function itemAsked(state: Pick<CaseState, 'item' | 'situation'>): Item {
  return { ...state.item, materials: materialsAsked(state) }
}

/** What is asked for, is not there, and is not replaced by something that is. */
export function missingMaterials(state: CaseState): readonly Material[] {
  return missingInSubstance(materialsAsked(state), state.missing ?? [])
}

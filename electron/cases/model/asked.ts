import { deferralFor, type Item, type Material, materialsFor } from '../../catalogue/model/item.ts'
import { missingInSubstance } from '../../catalogue/model/replacement.ts'
import type { AsThen } from './facts.ts'
import { relationOf, relationTyped } from './relation.ts'
import type { CaseState } from './state.ts'

/** The item has situations (情形) and none was chosen, so that its materials are not known. */
export function lacksSituation({ item, situation }: Pick<CaseState, 'item' | 'situation'>): boolean {
  return item.situations.length > 0 && !item.situations.some(({ id }) => id === situation)
}

type Asking = Pick<CaseState, 'item' | 'situation' | 'parties'>

/** In this situation, of whoever stands here for the applicant; with the deferrals of the situation. */
export function materialsAsked({ item, situation, parties }: Asking): readonly Material[] {
  const relation = relationTyped(relationOf({ parties }), parties.applicant?.subjectKind ?? 'person')
  const asked = materialsFor(item, situation, relation)
  if (item.situations.length === 0) return asked
  return asked.map(material => {
    const { deferral: _, ...rest } = material
    const deferral = deferralFor(material, situation)
    return deferral ? { ...rest, deferral } : rest
  })
}

export function itemAsked(state: Asking): Item {
  return { ...state.item, materials: materialsAsked(state) }
}

/** Something is there, as far as it was checked. */
export function hasMaterials(state: Asking & Pick<CaseState, 'missing'>): boolean {
  const { missing } = state
  return missing !== undefined && materialsAsked(state).some(({ id }) => !missing.includes(id))
}

/** Missing, and not replaced by another material. */
export function missingMaterials(state: CaseState): readonly Material[] {
  return missingInSubstance(materialsAsked(state), state.missing ?? [])
}

/** What the applicant still has to bring. 免提交 is the office's to obtain (广东省优化营商环境条例 art. 29). */
export function toBring(state: CaseState, asThen?: AsThen): readonly Material[] {
  const missing = missingMaterials(state)
  return asThen?.sharedAsked ? missing : missing.filter(material => !isShared(material))
}

export function isShared({ deferral }: Pick<Material, 'deferral'>): boolean {
  return deferral?.mode === 'shared'
}

/** What nobody has looked at is missing; what is no longer asked for is neither there nor missing. */
export function missingOf(
  after: Asking,
  { missing, ...before }: Pick<CaseState, 'missing'> & Asking,
): readonly string[] | undefined {
  if (!missing) return undefined
  const looked = new Set(materialsAsked(before).map(({ id }) => id))
  return materialsAsked(after).flatMap(({ id }) => (!looked.has(id) || missing.includes(id) ? [id] : []))
}

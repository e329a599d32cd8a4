import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { PromisedMaterial } from './promised-material.ts'

/** 不符合法定形式 (行政许可法 art. 32(4)): it is there, but counts as missing. `what`: what is wrong, for the applicant. */
export interface FormDefect {
  readonly materialId: string
  readonly what: string
}

/** As in 申请表（不符合法定形式：未盖公章）. */
export function withDefect(name: Bilingual, what: string | undefined): Bilingual {
  if (what === undefined) return name
  return bilingual(`${name.zh}（不符合法定形式：${what}）`, `${name.en} (not in the required form: ${what})`)
}

export function defectsIn(owed: readonly Pick<PromisedMaterial, 'materialId' | 'defect'>[]): readonly FormDefect[] {
  return owed.flatMap(({ materialId, defect }) => (defect === undefined ? [] : [{ materialId, what: defect }]))
}

/** Names of materials with what is wrong in their form. */
export function namesWithDefects(
  materials: readonly { readonly id: string; readonly name: Bilingual }[],
  defects: readonly FormDefect[],
): readonly Bilingual[] {
  return materials.map(({ id, name }) => withDefect(name, defects.find(({ materialId }) => materialId === id)?.what))
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { Item } from '../../catalogue/model/item.ts'
import { materialsAsked, missingOf } from './asked.ts'
import type { CaseState } from './state.ts'

export interface UnderVersion {
  readonly state: CaseState
  readonly assumptions: readonly Bilingual[]
}

/** Materials that only the other version asks for count as missing. A situation that it lacks was not chosen. */
export function underVersion(state: CaseState, item: Item): UnderVersion {
  const { situation: chosen, missing: _, ...rest } = state
  const situation = item.situations.some(({ id }) => id === chosen) ? chosen : undefined
  const before = new Set(materialsAsked(state).map(({ id }) => id))
  const then = { item, situation, parties: state.parties }
  const unseen = state.missing ? materialsAsked(then).filter(({ id }) => !before.has(id)) : []
  const missing = missingOf(then, state)
  const assumptions: Bilingual[] = []
  if (unseen.length > 0) {
    assumptions.push({
      zh: `当日版本另要的材料没有核对过，视为缺：${unseen.map(({ name }) => name.zh).join('、')}`,
      en: `asked for by that version and never looked at, taken as missing: ${unseen.map(({ name }) => name.en).join(', ')}`,
    })
  }
  if (chosen !== undefined && situation === undefined && item.situations.length > 0) {
    assumptions.push({
      zh: `当日版本没有情形 ${chosen}，视为未选情形`,
      en: `that version has no situation ${chosen}; taken as not chosen`,
    })
  }
  return { state: { ...rest, item, situation, missing }, assumptions }
}

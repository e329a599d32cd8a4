import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { MaterialView } from '../../electron/api/contract/items.ts'

type Asked = Pick<CaseView, 'item' | 'situation'>

export function materialsOf({ item, situation }: Asked): readonly MaterialView[] {
  return item.materials.filter(({ situations }) => holdsIn(situations, situation))
}

export function deferralOf({ deferral }: MaterialView, situation: string | undefined): MaterialView['deferral'] {
  return deferral && holdsIn(deferral.situations, situation) ? deferral : undefined
}

export function lacksSituation({ item, situation }: Asked): boolean {
  return item.situations.length > 0 && situation === undefined
}

function holdsIn(situations: readonly string[] | undefined, situation: string | undefined): boolean {
  return !situations || (situation !== undefined && situations.includes(situation))
}

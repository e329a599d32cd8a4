import type { CommandOnCase } from '../commands.ts'
import { type Refusal, refused } from '../model/decision.ts'
import { materialOfOwed } from '../model/ids.ts'
import type { CaseState } from '../model/state.ts'
import { openFalsehood } from './falsehood.ts'

/** What would go past a finding that is not decided: accepting, granting, handing out, ending. */
const WAITS: ReadonlySet<CommandOnCase['type']> = new Set([
  'acceptFull',
  'acceptOwing',
  'preparePromise',
  'signPromise',
  'changeItem',
  'changeApplicant',
  'chooseSituation',
  'checkMaterials',
  'discard',
  'decideResult',
  'confirmResult',
  'readyResult',
  'handOver',
  'close',
  'putAway',
  'dispose',
  'endOtherwise',
  'withdraw',
  'withdrawPromise',
])

/** Deciding on a material that is named as false. */
const OF_MATERIAL: ReadonlySet<CommandOnCase['type']> = new Set([
  'supply',
  'acceptSupply',
  'rejectSupply',
  'discharge',
  'checkPromise',
  'findFalse',
])

/** K334 until the falsehood is decided. */
export function blockedByFalsehood(
  command: CommandOnCase,
  state: CaseState,
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const open = openFalsehood(state)
  if (!open) return undefined
  const named = 'owedId' in command && open.materialIds.includes(materialOfOwed(command.owedId))
  const waits = WAITS.has(command.type) || (OF_MATERIAL.has(command.type) && named)
  const decision = refused('K334')
  return waits && !decision.ok ? decision : undefined
}

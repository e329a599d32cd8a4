import type { GateSetting } from '../../catalogue/model/item.ts'
import type { Facts } from '../model/facts.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { authority } from './authority.ts'
import { GATE_CODES, GATE_IDS, type Gate, type GateId, type Verdict } from './gate.ts'
import { grade } from './grade.ts'
import { identity } from './identity.ts'
import { itemOpen, noDuplicate } from './item.ts'
import { noListEntry } from './lists.ts'
import { coreComplete, deadline, missingDeferrable } from './materials.ts'
import { promise } from './promise.ts'
import { belowCap, noBreach } from './standing.ts'

const EVALUATORS: Readonly<Record<GateId, (state: CaseState, facts: Facts) => readonly Verdict[]>> = {
  identity,
  authority,
  itemOpen,
  noDuplicate,
  coreComplete,
  missingDeferrable,
  grade,
  noListEntry,
  noBreach,
  belowCap,
  deadline,
  promise,
}

/** In the order of GATE_IDS; all of them, so that a person hears every reason. */
export function evaluateGates(state: CaseState, facts: Facts): readonly Gate[] {
  return GATE_IDS.flatMap((id): readonly Gate[] => {
    const { enabled, basis, byItem } = settingOf(id, state.item.gates[id], facts.rules)
    const common = { code: GATE_CODES[id], basis }
    if (enabled) return EVALUATORS[id](state, facts).map(found => ({ ...found, ...common }))
    const reason = byItem
      ? { zh: '本事项不适用此条件', en: 'This item does not ask for it' }
      : { zh: '本大厅未采用此条件', en: 'This hall does not ask for it' }
    return [{ id, result: 'pass', skipped: true, reason, inputs: [], ...common }]
  })
}

/** The item's setting before the hall's. `coreComplete` is always on. */
function settingOf(id: GateId, item: GateSetting | undefined, rules: Rules) {
  const hall = rules.gates[id]
  return {
    enabled: id === 'coreComplete' || (item?.enabled ?? hall.enabled),
    basis: item?.basis ?? hall.basis,
    byItem: item?.enabled === false,
  }
}

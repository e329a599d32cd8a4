import type { GateSetting, Party } from '../../catalogue/model/item.ts'
import type { Facts } from '../model/facts.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { countsAgainst } from './against.ts'
import { type Asking, askingOf, type Inquiry, partiesAsked, wasUnknownUnasked } from './asking.ts'
import { authority } from './authority.ts'
import { noBar } from './bar.ts'
import { bindingGates } from './binding.ts'
import { GATE_CODES, GATE_IDS, type Gate, type SettableGate, type Verdict } from './gate.ts'
import { grade } from './grade.ts'
import { identity } from './identity.ts'
import { itemOpen, noDuplicate } from './item.ts'
import { noListEntry } from './lists.ts'
import { coreComplete, deadline, missingDeferrable } from './materials.ts'
import { measureGates } from './measure.ts'
import { promise } from './promise.ts'
import { belowCap, noBreach } from './standing.ts'

type OnRequest = 'grade' | 'noListEntry' | 'noBreach'

const AT_ONCE: Readonly<
  Record<Exclude<SettableGate, OnRequest>, (state: CaseState, facts: Facts) => readonly Verdict[]>
> = {
  identity,
  authority,
  itemOpen,
  noBar,
  noDuplicate,
  coreComplete,
  missingDeferrable,
  belowCap,
  deadline,
  promise,
}

const ON_REQUEST: Readonly<
  Record<OnRequest, (state: CaseState, facts: Facts, inquiry: Inquiry) => readonly Verdict[]>
> = { grade, noListEntry, noBreach }

export interface Evaluated {
  /** In the order of GATE_IDS; all of them, so that a person hears every reason. */
  readonly gates: readonly Gate[]
  readonly asking: Asking
  /** Whose credit may be asked about: those without an answer, or all of them again. */
  readonly toAsk: readonly Party[]
}

export function evaluateGates(state: CaseState, given: Facts): Evaluated {
  const facts = asPermitted(state, given)
  const setting = (id: SettableGate) => settingOf(id, state.item.gates[id], facts.rules)
  const others = new Map<SettableGate, readonly Gate[]>(
    GATE_IDS.filter(id => !isOnRequest(id)).map((id): [SettableGate, readonly Gate[]] => [
      id,
      gatesOf(id, setting(id), () => AT_ONCE[id](state, facts), stillBinding(state, facts)),
    ]),
  )
  const measures = measureGates(state, facts)
  const asking = askingOf(state, facts, [...[...others.values()].flat(), ...measures])
  const parties = partiesAsked(state, facts, id => setting(id).enabled)
  const left = parties.filter(party => !state.credit[party])
  const inquiry = { asking, parties, isAnswered: left.length === 0 }
  const judged = GATE_IDS.flatMap(id =>
    isOnRequest(id) ? gatesOf(id, setting(id), () => ON_REQUEST[id](state, facts, inquiry)) : (others.get(id) ?? []),
  )
  return { gates: [...judged, ...measures], asking, toAsk: left.length > 0 ? left : parties }
}

/** A permission of an earlier release holds although nobody was asked. */
function asPermitted({ personDecision, credit }: CaseState, facts: Facts): Facts {
  return personDecision?.allowed && wasUnknownUnasked(personDecision.gates, { credit })
    ? { ...facts, asThen: { ...facts.asThen, unaskedUnknown: true } }
    : facts
}

function isOnRequest(id: SettableGate): id is OnRequest {
  return id in ON_REQUEST
}

/** Of gates that are switched off: identity and authority bind every acceptance. */
function stillBinding(state: CaseState, facts: Facts) {
  return (gates: readonly Gate[]): readonly Gate[] =>
    facts.asThen?.authorityUnchecked
      ? []
      : bindingGates(
          state,
          facts,
          gates.filter(gate => countsAgainst(gate, state)),
        )
}

function gatesOf(
  id: SettableGate,
  { enabled, basis, byItem }: ReturnType<typeof settingOf>,
  judge: () => readonly Verdict[],
  binding: (gates: readonly Gate[]) => readonly Gate[] = () => [],
): readonly Gate[] {
  const common = { code: GATE_CODES[id], basis }
  const judged = () => judge().map(found => ({ ...found, ...common }))
  if (enabled) return judged()
  const bound = binding(judged())
  if (bound.length > 0) return bound
  const reason = byItem
    ? { zh: '本事项不适用此条件', en: 'This item does not ask for it' }
    : { zh: '本大厅未采用此条件', en: 'This hall does not ask for it' }
  return [{ id, result: 'pass', skipped: true, reason, inputs: [], ...common }]
}

/** The item's setting before the hall's. `coreComplete` and a bar by law are always on. */
function settingOf(id: SettableGate, item: GateSetting | undefined, rules: Rules) {
  const hall = rules.gates[id]
  return {
    enabled: id === 'coreComplete' || id === 'noBar' || (item?.enabled ?? hall.enabled),
    basis: item?.basis ?? hall.basis,
    byItem: item?.enabled === false,
  }
}

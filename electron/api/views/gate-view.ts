import type { Gate, GateInput } from '../../cases/gates/gate.ts'
import { valueIn } from '../../cases/gates/input-value.ts'
import { GATE_NAMES } from '../../cases/gates/texts.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { GateView } from '../contract/case-view.ts'

/** `schemes`: for gates recorded by an earlier release. */
export function gateView({ inputs, measureId: _, ...gate }: Gate, schemes?: Rules['schemes']): GateView {
  return { ...gate, name: GATE_NAMES[gate.id], inputs: inputs.map(input => inputView(input, schemes)) }
}

export function inputView(input: GateInput, schemes?: Rules['schemes']) {
  return { ...input, value: valueIn(input, schemes) }
}

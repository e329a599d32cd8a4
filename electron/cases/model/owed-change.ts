import type { OwedId } from './ids.ts'
import type { CaseState, OwedMaterial } from './state.ts'

export function owedChange(
  state: CaseState,
  id: OwedId,
  update: (owed: OwedMaterial) => OwedMaterial,
): Partial<CaseState> {
  return { owed: state.owed.map(owed => (owed.owedId === id ? update(owed) : owed)) }
}

/** A settled material has no open requests. */
export function settledChange(
  state: CaseState,
  id: OwedId,
  update: (owed: OwedMaterial) => OwedMaterial,
): Partial<CaseState> {
  const requests = state.requests.filter(({ request }) => request.kind === 'finish' || request.owedId !== id)
  return { ...owedChange(state, id, update), requests }
}

import type { Bilingual } from '../base/bilingual.ts'
import { type Gate, type GateId, isAgainst } from '../cases/gates/gate.ts'
import { relationOf } from '../cases/model/relation.ts'
import type { CaseState } from '../cases/model/state.ts'

/** Grade, lists and earlier promises of a party. */
const ABOUT_CREDIT: ReadonlySet<GateId> = new Set(['grade', 'noListEntry', 'noBreach', 'belowCap'])

/**
 * Reasons against trust that both parties may read. A person's credit is that person's own affair (个人信息保护法 art. 6, 23):
 * where somebody else reads the paper too, `withheld` is set instead.
 */
export function trustReasons(state: CaseState): { readonly reasons: readonly Bilingual[]; readonly withheld: boolean } {
  const against = (state.notice?.gates ?? []).filter(gate => isAgainst(gate) && gate.id !== 'promise')
  const told = against.filter(gate => !isPrivate(gate, state))
  return { reasons: told.map(({ reason }) => reason), withheld: told.length < against.length }
}

function isPrivate({ id, party = 'handler' }: Gate, state: CaseState): boolean {
  if (!ABOUT_CREDIT.has(id) || relationOf(state) === 'self') return false
  return state.parties[party]?.subjectKind !== 'organisation'
}

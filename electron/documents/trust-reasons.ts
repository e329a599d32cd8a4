import type { Bilingual } from '../base/bilingual.ts'
import { type Gate, type GateId, isAgainst } from '../cases/gates/gate.ts'
import { relationOf } from '../cases/model/relation.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { DocumentContent } from './content.ts'
import { datesInWords } from './dates.ts'

/** Grade, lists and earlier promises of a party. */
const ABOUT_CREDIT: ReadonlySet<GateId> = new Set(['grade', 'noListEntry', 'noBreach', 'belowCap', 'noMeasure'])

export interface TrustReasons {
  readonly reasons: readonly Bilingual[]
  /** There are more, which another person may not read. */
  readonly withheld: boolean
}

/** Against trust. A person's credit is that person's own affair (个人信息保护法 art. 6, 23); the first layout told all. */
export function trustReasons(content: DocumentContent<never>): TrustReasons {
  const { state, issued } = content
  const against = (state.notice?.gates ?? []).filter(gate => isAgainst(gate) && gate.id !== 'promise')
  const told = issued.layout === undefined ? against : against.filter(gate => !isPrivate(gate, state))
  return { reasons: told.map(({ reason }) => datesInWords(content, reason)), withheld: told.length < against.length }
}

function isPrivate({ id, party = 'handler' }: Gate, state: CaseState): boolean {
  if (!ABOUT_CREDIT.has(id) || relationOf(state) === 'self') return false
  return state.parties[party]?.subjectKind !== 'organisation'
}

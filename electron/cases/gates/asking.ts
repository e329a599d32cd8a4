import type { Bilingual } from '../../base/bilingual.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { lacksSituation, toBring } from '../model/asked.ts'
import type { Facts } from '../model/facts.ts'
import { creditPartiesOf, listPartiesOf, minorAge } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import { standsFirm } from './against.ts'
import { type Gate, type GateId, type SettableGate, type Verdict, verdict } from './gate.ts'

/** Whether the credit of the parties may be asked about: only for acceptance on trust (个人信息保护法 art. 6). */
export type Asking = 'unchecked' | 'complete' | 'refused' | 'inVain' | 'open'

export interface Inquiry {
  readonly asking: Asking
  /** Whose credit the gates need. */
  readonly parties: readonly Party[]
  readonly isAnswered: boolean
}

const NOT_ASKED: Readonly<Record<Asking, Bilingual>> = {
  unchecked: {
    zh: '没有查询：缺少可容缺的材料时才需要查',
    en: 'Not asked: needed only when a material is missing that may come later',
  },
  complete: { zh: '没有查询：材料齐全不需要查', en: 'Not asked: not needed, everything is there' },
  refused: {
    zh: '没有查询：主管不同意容缺受理，查了也不改变',
    en: 'Not asked: a supervisor has not allowed acceptance on trust, and a grade would not change that',
  },
  inVain: {
    zh: '没有查询：另有条件不满足，查了也不能容缺受理',
    en: 'Not asked: another condition is not met, so that a grade would change nothing',
  },
  open: { zh: '尚未查询：办理容缺受理时才查', en: 'Not asked yet: only for acceptance on trust' },
}

/** `others`: the gates that need no asking. */
export function askingOf(state: CaseState, { asThen }: Facts, others: readonly Gate[]): Asking {
  if (!state.missing || lacksSituation(state)) return 'unchecked'
  if (toBring(state, asThen).length === 0) return 'complete'
  if (state.personDecision?.allowed === false) return 'refused'
  return others.some(gate => standsFirm(gate, state)) ? 'inVain' : 'open'
}

/** Earlier releases asked when a case was opened: without an answer credit was unknown. Such a decision stays as it was made. */
export function wasUnknownUnasked(gates: readonly Gate[], { credit }: Pick<CaseState, 'credit'>): boolean {
  if (gates.some(({ result }) => result === 'notAsked')) return false
  return gates.some(
    ({ id, party, result }) =>
      (id === 'grade' || id === 'noListEntry') && result === 'unknown' && !(party && credit[party]),
  )
}

export function listedParties(state: CaseState, facts: Facts): readonly Party[] {
  return (facts.asThen?.listsByItem ? creditPartiesOf : listPartiesOf)(state, facts)
}

/** Nobody where the item or the hall uses none of these gates; never a minor. */
export function partiesAsked(state: CaseState, facts: Facts, used: (id: SettableGate) => boolean): readonly Party[] {
  const { rules, today } = facts
  const isMinor = minorAge(state, rules, today) !== undefined
  const parties = [
    ...(used('noListEntry') ? listedParties(state, facts) : []),
    ...(used('grade') ? creditPartiesOf(state, facts) : []),
  ]
  return PARTIES.filter(party => parties.includes(party) && (party !== 'applicant' || !isMinor))
}

/** Undefined where the gate judges: somebody answered, or nobody can be asked although trust depends on it. */
export function notAsked(
  id: GateId,
  party: Party,
  state: CaseState,
  inquiry: Inquiry,
  { asThen }: Facts,
): Verdict | undefined {
  const nobodyCan = inquiry.asking === 'open' && !inquiry.parties.includes(party)
  if (state.credit[party] || asThen?.unaskedUnknown || nobodyCan) return undefined
  return notLookedAt(id, party, state, inquiry)
}

export function notLookedAt(id: GateId, party: Party, { parties }: CaseState, { asking }: Inquiry): Verdict {
  return verdict(id, 'notAsked', NOT_ASKED[asking], parties[party] ? { party } : {})
}

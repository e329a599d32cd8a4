import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { partyName } from '../gates/party.ts'
import { type Decision, refused } from './decision.ts'
import type { SubjectId } from './ids.ts'
import type { CaseState } from './state.ts'

/** The card read last at the command's station. */
export interface Present {
  readonly subjects: readonly SubjectId[]
  /** The card is still on the reader. */
  readonly onReader: boolean
}

export interface ByParty {
  readonly present?: Present
}

/** The applicant where one person is both. */
export function partyOf(
  { parties }: Pick<CaseState, 'parties'>,
  subjects: readonly SubjectId[],
  among: readonly Party[] = PARTIES,
): Party | undefined {
  return among.find(party => {
    const known = parties[party]?.subjectId
    return known !== undefined && subjects.includes(known)
  })
}

/** Records whose card was read. K398 while a card that is not a party's lies on the reader. `among`: parties who may act. */
export function asParty(
  state: CaseState,
  present: Present | undefined,
  then: (present: { readonly present?: Party }) => Decision,
  among: readonly Party[] = PARTIES,
): Decision {
  const party = partyOf(state, present?.subjects ?? [], among)
  if (party) return then({ present: party })
  if (present?.onReader) return refused('K398', { about: among.filter(name => state.parties[name]).map(partyName) })
  return then({})
}

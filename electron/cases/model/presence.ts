import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { partyName } from '../gates/party.ts'
import { type Decision, refused } from './decision.ts'
import type { SubjectId } from './ids.ts'
import type { CaseState } from './state.ts'

/** Whose card was read last at the station that a command comes from. */
export interface Present {
  /** Everybody on file under the card's number; none for somebody whom the hall has never met. */
  readonly subjects: readonly SubjectId[]
  /** The card still lies there; otherwise that person may have left. */
  readonly lies: boolean
}

/** What somebody does as a party: refused while somebody else's card lies on the reader. */
export interface ByParty {
  readonly present?: Present
}

/** The party that somebody is; the applicant where one person is both. */
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

/**
 * Runs what somebody does as a party. With a party's card the event says whose; while a card of anybody else lies there it
 * is refused (K398): it would be put on record as done by somebody who does not stand there. `among`: who may do it.
 */
export function asParty(
  state: CaseState,
  present: Present | undefined,
  then: (present: { readonly present?: Party }) => Decision,
  among: readonly Party[] = PARTIES,
): Decision {
  const party = partyOf(state, present?.subjects ?? [], among)
  if (party) return then({ present: party })
  if (present?.lies) return refused('K398', { about: among.filter(name => state.parties[name]).map(partyName) })
  return then({})
}

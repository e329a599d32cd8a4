import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { Changes } from '../model/change.ts'
import type { CaseState, OwedMaterial, PartyFacts } from '../model/state.ts'
import { type Contact, hasReached, type PromptingEvent } from './events.ts'

type Parties = CaseState['parties']

export const CONTACT_CHANGES: Changes<Extract<PromptingEvent, { type: 'ContactRecorded' }>> = {
  ContactRecorded: ({ parties }, { party, contact }) => ({ parties: withContact(parties, party, contact) }),
}

/** Noted beside the case. */
export const PROMPTED_CHANGES: Changes<Extract<PromptingEvent, { type: 'Prompted' }>> = { Prompted: afterPrompt }

/** Who is both parties has one telephone. */
function withContact(parties: Parties, party: Party, contact: Contact): Parties {
  return changed(parties, party, ({ name, number }) => ({ name, number, ...contact }))
}

/** A number that belongs to somebody else is forgotten: a stranger is never told of another's case again. */
function afterPrompt(state: CaseState, event: Extract<PromptingEvent, { type: 'Prompted' }>): Partial<CaseState> {
  if (event.result === 'wrongNumber') {
    return { parties: changed(state.parties, event.to, ({ phone: _, ...person }) => person) }
  }
  if (!hasReached(event.result)) return {}
  const told = (owed: OwedMaterial): OwedMaterial => ({
    ...owed,
    prompted: { times: (owed.prompted?.times ?? 0) + 1, last: event.on },
  })
  return { owed: state.owed.map(owed => (event.about.includes(owed.owedId) ? told(owed) : owed)) }
}

function changed(
  parties: Parties,
  party: Party,
  update: (person: PartyFacts['person']) => PartyFacts['person'],
): Parties {
  const after: Partial<Record<Party, PartyFacts>> = {}
  for (const name of PARTIES) {
    const facts = parties[name]
    if (!facts) continue
    const same = facts.subjectId === parties[party]?.subjectId
    after[name] = same ? { ...facts, person: update(facts.person) } : facts
  }
  return after
}

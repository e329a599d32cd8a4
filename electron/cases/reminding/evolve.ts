import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { Changes } from '../model/change.ts'
import type { CaseState, IdentifiedParty, OwedMaterial } from '../model/state.ts'
import { type Contact, hasReached, type RemindingEvent } from './events.ts'

type Parties = CaseState['parties']

export const CONTACT_CHANGES: Changes<Extract<RemindingEvent, { type: 'ContactRecorded' }>> = {
  ContactRecorded: ({ parties }, { party, contact }) => ({ parties: withContact(parties, party, contact) }),
}

export const REMINDED_CHANGES: Changes<Extract<RemindingEvent, { type: 'Reminded' }>> = { Reminded: afterReminder }

/** A person who is both parties has one phone. */
function withContact(parties: Parties, party: Party, contact: Contact): Parties {
  return changed(parties, party, ({ name, number }) => ({ name, number, ...contact }))
}

/** A wrong number is removed, so that no stranger is told about the case again. */
function afterReminder(state: CaseState, event: Extract<RemindingEvent, { type: 'Reminded' }>): Partial<CaseState> {
  if (event.result === 'wrongNumber') {
    return { parties: changed(state.parties, event.to, ({ phone: _, ...person }) => person) }
  }
  if (!hasReached(event.result)) return {}
  const told = (owed: OwedMaterial): OwedMaterial => ({
    ...owed,
    reminded: { times: (owed.reminded?.times ?? 0) + 1, last: event.on },
  })
  return { owed: state.owed.map(owed => (event.about.includes(owed.owedId) ? told(owed) : owed)) }
}

function changed(
  parties: Parties,
  party: Party,
  update: (person: IdentifiedParty['person']) => IdentifiedParty['person'],
): Parties {
  const after: Partial<Record<Party, IdentifiedParty>> = {}
  for (const name of PARTIES) {
    const identified = parties[name]
    if (!identified) continue
    const same = identified.subjectId === parties[party]?.subjectId
    after[name] = same ? { ...identified, person: update(identified.person) } : identified
  }
  return after
}

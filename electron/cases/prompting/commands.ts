import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** What is known already is not recorded again. */
export function recordContact(command: Command<'recordContact'>, state: CaseState): Decision {
  const { party, reach } = command
  const person = state.parties[party]?.person
  if (!person) return refused('K307')
  const phone = command.phone ?? person.phone ?? ''
  if (phone === (person.phone ?? '') && person.reach === reach) return happened()
  const contact = phone === '' ? { reach } : { phone, reach }
  // A number that a stranger gave would be called about somebody else's matter.
  return asParty(state, command.present, present => happened({ type: 'ContactRecorded', party, contact, ...present }))
}

/** A step of a prompt has been taken, whatever became of the case meanwhile. */
export function recordPrompt({ step }: Command<'recordPrompt'>, state: CaseState, facts: Facts): Decision {
  if (!state.parties[step.to]) return refused('K307')
  if (step.about.some(id => !state.owed.some(owed => owed.owedId === id))) return refused('K309')
  return happened({ type: 'Prompted', on: facts.today, ...step })
}

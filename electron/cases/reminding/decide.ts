import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS, RETURNING } from '../model/statuses.ts'
import type { RemindingCommand } from './commands.ts'

type Command<Type extends RemindingCommand['type']> = Extract<RemindingCommand, { type: Type }>

function recordContact(command: Command<'recordContact'>, state: CaseState): Decision {
  const { party, reach } = command
  const person = state.parties[party]?.person
  if (!person) return refused('K307')
  const phone = command.phone ?? person.phone ?? ''
  if (phone === (person.phone ?? '') && person.reach === reach) return happened()
  const contact = phone === '' ? { reach } : { phone, reach }
  // Otherwise a stranger's number could be called about this case.
  return asParty(state, command.present, present => happened({ type: 'ContactRecorded', party, contact, ...present }))
}

function recordReminder({ step }: Command<'recordReminder'>, state: CaseState, facts: OwnFacts): Decision {
  if (!state.parties[step.to]) return refused('K307')
  if (step.about.some(id => !state.owed.some(owed => owed.owedId === id))) return refused('K309')
  return happened({ type: 'Reminded', on: facts.today, ...step })
}

export const REMINDING_DECIDERS: Deciders<RemindingCommand> = {
  recordContact: { in: ['draft', ...RETURNING, 'accepted'], alone: true, decide: recordContact },
  recordReminder: { in: ALWAYS, alone: true, decide: recordReminder },
}

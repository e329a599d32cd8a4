import type { Party } from '../../catalogue/model/item.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { ByParty } from '../model/presence.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS, RETURNING } from '../model/statuses.ts'
import type { Reach, ReminderStep } from './events.ts'

export type RemindingCommand =
  /** Absent `phone` keeps the known number, an empty one removes it. */
  | (ByParty & {
      readonly type: 'recordContact'
      readonly party: Party
      readonly phone?: string
      readonly reach: Reach
    })
  | { readonly type: 'recordReminder'; readonly step: ReminderStep }

type Command<Type extends RemindingCommand['type']> = Extract<RemindingCommand, { type: Type }>

export function recordContact(command: Command<'recordContact'>, state: CaseState): Decision {
  const { party, reach } = command
  const person = state.parties[party]?.person
  if (!person) return refused('K307')
  const phone = command.phone ?? person.phone ?? ''
  if (phone === (person.phone ?? '') && person.reach === reach) return happened()
  const contact = phone === '' ? { reach } : { phone, reach }
  // Otherwise a stranger's number could be called about this case.
  return asParty(state, command.present, present => happened({ type: 'ContactRecorded', party, contact, ...present }))
}

export function recordReminder({ step }: Command<'recordReminder'>, state: CaseState, facts: Facts): Decision {
  if (!state.parties[step.to]) return refused('K307')
  if (step.about.some(id => !state.owed.some(owed => owed.owedId === id))) return refused('K309')
  return happened({ type: 'Reminded', on: facts.today, ...step })
}

export const REMINDING: Deciders<RemindingCommand> = {
  recordContact: { in: ['draft', ...RETURNING, 'accepted'], decide: recordContact },
  recordReminder: { in: ALWAYS, decide: recordReminder },
}

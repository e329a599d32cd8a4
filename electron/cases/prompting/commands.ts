import type { Party } from '../../catalogue/model/item.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { ByParty } from '../model/presence.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS, RETURNING } from '../model/statuses.ts'
import type { PromptStep, Reach } from './events.ts'

export type PromptingCommand =
  /** Without a telephone number the one that is known stays; an empty one takes it away. */
  | (ByParty & {
      readonly type: 'recordContact'
      readonly party: Party
      readonly phone?: string
      readonly reach: Reach
    })
  /** It may be under way when a case ends: what became of it belongs to the record. */
  | { readonly type: 'recordPrompt'; readonly step: PromptStep }

type Command<Type extends PromptingCommand['type']> = Extract<PromptingCommand, { type: Type }>

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

export const PROMPTING: Deciders<PromptingCommand> = {
  recordContact: { in: ['draft', ...RETURNING, 'accepted'], decide: recordContact },
  recordPrompt: { in: ALWAYS, decide: recordPrompt },
}

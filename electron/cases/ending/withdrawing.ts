import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import type { EndingCommand } from './commands.ts'

type Command<Type extends EndingCommand['type']> = Extract<EndingCommand, { type: Type }>

/** 撤回申请, before the decision. */
export function withdraw(command: Command<'withdraw'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.result) return refused('K303')
  return asParty(state, command.present, present =>
    happened({ type: 'Withdrawn', on: facts.today, reason, ...present }),
  )
}

/** 撤回承诺 (深圳经济特区社会信用条例), before the decision. */
export function withdrawPromise(command: Command<'withdrawPromise'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.acceptance?.mode !== 'owing' || !state.promise || state.result) return refused('K303')
  const until = facts.calendar.citizenDeadline(facts.today, facts.rules.noticeDays)
  return asParty(state, command.present, present =>
    happened({ type: 'PromiseWithdrawn', on: facts.today, reason, returnBy: until, ...present }),
  )
}

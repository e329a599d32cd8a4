import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState } from '../model/state.ts'
import type { CustodyCommand } from './commands.ts'
import { mayGoBack, returnable } from './papers.ts'

/** 退还: signed for at the counter, or by mail with its number (K313). K303 while nothing lies here that may go back. */
function returnPapers(command: CustodyCommand, state: CaseState, facts: OwnFacts): Decision {
  const { method, to } = command
  const here = returnable(state).map(({ materialId }) => materialId)
  if (!mayGoBack(state)) return refused('K303')
  const { materials = here } = command
  if (materials.length === 0 || materials.some(id => !here.includes(id))) return refused('K309')
  const mailNumber = command.mailNumber?.trim() ?? ''
  if (method === 'post' && mailNumber === '') return refused('K313')
  if (!state.parties[to]) return refused('K307')
  const event = {
    type: 'PapersReturned',
    // In the order of the register.
    materials: here.filter(id => materials.includes(id)),
    on: facts.today,
    by: facts.operator.id,
    method,
    to,
  } as const
  if (method === 'post') return happened({ ...event, mailNumber })
  return asParty(state, command.present, present => happened({ ...event, ...present }))
}

export const CUSTODY_DECIDERS: Deciders<CustodyCommand> = {
  returnPapers: { in: ['noticed', 'held', 'closed', 'withdrawn'], alone: true, decide: returnPapers },
}

import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type CaseState, isOverdue, outstanding } from '../state.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** 领取送达: locked while anything is owed, or was brought and has not been checked. */
export function handOver(command: Command<'handOver'>, state: CaseState, facts: Facts): Decision {
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  if (!state.item.yieldsCertificate) return refused('K303')
  if (!state.parties[command.takenBy]) return refused('K307')
  return happened({ type: 'HandedOver', on: facts.today, method: command.method, takenBy: command.takenBy })
}

/**
 * 办结. With the result handed over: 0 or 6. An item without a certificate: 6, once nothing is owed. 补交不来 (5): only
 * when a promised date has passed, with a reason.
 */
export function close(command: Command<'close'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  const closed = () => happened({ type: 'Closed', on: facts.today, result: command.result, reason })
  if (command.result === '5') {
    if (reason === '') return refused('K313')
    return state.owed.some(owed => isOverdue(owed, facts.today)) ? closed() : refused('K320')
  }
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  if (state.status === 'handedOver') return closed()
  return state.item.yieldsCertificate || command.result === '0' ? refused('K303') : closed()
}

/** 撤回: the applicant does not go on. */
export function withdraw(command: Command<'withdraw'>, facts: Facts): Decision {
  const reason = command.reason.trim()
  return reason === '' ? refused('K313') : happened({ type: 'Withdrawn', on: facts.today, reason })
}

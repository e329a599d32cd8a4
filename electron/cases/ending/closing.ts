import { isStopped } from '../course/clock.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { type CaseState, outstanding } from '../model/state.ts'
import { toldToReturn } from '../settling/told-periods.ts'
import type { EndingCommand } from './commands.ts'
import { disposalOf } from './disposal.ts'

type Command<Type extends EndingCommand['type']> = Extract<EndingCommand, { type: Type }>

/** 办结. '0' after handover; '6' also for a refusal or an item without a certificate. */
export function close(command: Command<'close'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  const closed = () => happened({ type: 'Closed', on: facts.today, result: command.result, reason })
  if (state.result?.granted === false) return command.result === '6' ? closed() : refused('K303')
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  if (state.status === 'handedOver') return closed()
  if (isStopped(state)) return refused('K303')
  if (state.item.yieldsCertificate || command.result === '0') return refused('K303')
  return state.result ? closed() : refused('K397')
}

/** After its date: returns held papers, files a notice, or archives an uncollected result. */
export function putAway(command: Command<'putAway'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const on = facts.today
  if (state.status === 'held') {
    return state.held && isOver(state.held.until, facts)
      ? happened({ type: 'Closed', on, result: '1', reason, outcome: 'heldExpired' })
      : refused('K348')
  }
  if (state.status === 'noticed') {
    const until = toldToReturn(state)?.until
    return until && !isOver(until, facts)
      ? refused('K348')
      : happened({ type: 'Closed', on, result: '1', reason, outcome: 'noticeExpired' })
  }
  if (!state.ready || !isOver(state.ready.collectBy, facts)) return refused('K348')
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  return happened({ type: 'Closed', on, result: '6', reason, outcome: 'uncollected' })
}

export function dispose(command: Command<'dispose'>, state: CaseState, facts: OwnFacts): Decision {
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const disposal = disposalOf(state)
  if (!disposal) return refused('K320')
  if (disposal.because === 'foundFalse') return refused('K337')
  const { outcome, result } = disposal
  return happened({ type: 'Closed', on: facts.today, result, reason, outcome })
}

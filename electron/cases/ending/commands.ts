import type { CaseCommand } from '../commands.ts'
import { isStopped } from '../course/commands.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import { type CaseState, outstanding } from '../model/state.ts'
import { toldToReturn } from '../settling/told-periods.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** 办结. With the result handed over: 0 or 6. A decision about an item without a certificate, or a refusal: 6, with nothing left to give. */
export function close(command: Command<'close'>, state: CaseState, facts: Facts): Decision {
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

/**
 * Nobody came back in time: held papers are returned, a case that was only told about is put away, a result that was
 * never collected goes to the archive. Before the date, or while something is owed, refused.
 */
export function putAway(command: Command<'putAway'>, state: CaseState, facts: Facts): Decision {
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

/** 撤回申请: the applicant does not go on. Once it is decided there is nothing left to withdraw. */
export function withdraw(command: Command<'withdraw'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.result) return refused('K303')
  return asParty(state, command.present, present =>
    happened({ type: 'Withdrawn', on: facts.today, reason, ...present }),
  )
}

/** 撤回承诺 (深圳经济特区社会信用条例): before the decision, with a reason; back to the ordinary procedure, no record. */
export function withdrawPromise(command: Command<'withdrawPromise'>, state: CaseState, facts: Facts): Decision {
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.acceptance?.mode !== 'owing' || state.result) return refused('K303')
  const until = facts.calendar.citizenDeadline(facts.today, facts.rules.noticeDays)
  return asParty(state, command.present, present =>
    happened({ type: 'PromiseWithdrawn', on: facts.today, reason, returnBy: until, ...present }),
  )
}

import {
  acceptFull,
  acceptOwing,
  giveOneTimeNotice,
  holdPapers,
  preparePromise,
  signPromise,
} from './accepting/commands.ts'
import { ALLOWED } from './allowed.ts'
import { answerApproval, askApproval } from './approval/commands.ts'
import type { CaseCommand } from './commands.ts'
import { assign, decideResult, readyResult, resumeClock, stopClock } from './course/commands.ts'
import { close, putAway, withdraw, withdrawPromise } from './ending/commands.ts'
import { endOtherwise } from './ending/ending-otherwise.ts'
import { handOver } from './handover/commands.ts'
import {
  askPerson,
  checkMaterials,
  chooseSituation,
  decideNow,
  identify,
  personDecides,
  recordCredit,
} from './intake/commands.ts'
import { changeApplicant, changeItem, discard, expireDraft } from './intake/drafting.ts'
import { undoMistakenDay } from './mistaken/commands.ts'
import { type Decision, happened, refused } from './model/decision.ts'
import type { Facts } from './model/facts.ts'
import type { CaseState } from './model/state.ts'
import { acceptSupply, discharge, findFalse, rejectSupply, supply } from './owing/commands.ts'
import { dispose, passDay, promiseCure } from './owing/lateness.ts'
import { handOutDocument, issueDocument } from './papers/commands.ts'
import { recordContact, recordPrompt } from './prompting/commands.ts'
import { settleDeadline, settleFinish, settlePeriod } from './settling/commands.ts'
import { answerSupervision, supervise } from './supervision/commands.ts'
import { decideObjection, raiseObjection, repairBreach } from './trust/commands.ts'

/** What a command leads to in a state, given the facts. Pure: the same arguments always give the same decision. */
export function decide(command: CaseCommand, state: CaseState | undefined, facts: Facts): Decision {
  if (command.type === 'open') {
    if (state) return refused('K315')
    const { item, station, window, situation } = command
    if (situation !== undefined && !item.situations.some(({ id }) => id === situation)) return refused('K309')
    const chosen = situation === undefined ? {} : { situation }
    return happened({ type: 'CaseOpened', item, station, window, ...chosen, on: facts.today })
  }
  if (!state) return refused('K301')
  return ALLOWED[state.status].has(command.type) ? decideOn(command, state, facts) : refused('K303')
}

function decideOn(command: Exclude<CaseCommand, { type: 'open' }>, state: CaseState, facts: Facts): Decision {
  switch (command.type) {
    case 'identify':
      return identify(command)
    case 'recordCredit':
      return recordCredit(command, state, facts)
    case 'checkMaterials':
      return checkMaterials(command, state)
    case 'decide':
      return decideNow(state, facts)
    case 'askPerson':
      return askPerson(command, state, facts)
    case 'personDecides':
      return personDecides(command, state, facts)
    case 'preparePromise':
      return preparePromise(state, facts)
    case 'signPromise':
      return signPromise(command, state, facts)
    case 'acceptFull':
      return acceptFull(state, facts)
    case 'acceptOwing':
      return acceptOwing(state, facts)
    case 'giveOneTimeNotice':
      return giveOneTimeNotice(state, facts)
    case 'chooseSituation':
      return chooseSituation(command, state)
    case 'holdPapers':
      return holdPapers(state, facts)
    case 'changeItem':
      return changeItem(command, state, facts)
    case 'changeApplicant':
      return changeApplicant(command, state)
    case 'discard':
      return discard(command, state, facts)
    case 'expireDraft':
      return expireDraft(command, state, facts)
    case 'supply':
      return supply(command, state, facts)
    case 'acceptSupply':
      return acceptSupply(command, state, facts)
    case 'rejectSupply':
      return rejectSupply(command, state, facts)
    case 'discharge':
      return discharge(command, state, facts)
    case 'findFalse':
      return findFalse(command, state, facts)
    case 'settleDeadline':
      return settleDeadline(command, state, facts)
    case 'promiseCure':
      return promiseCure(command, state, facts)
    case 'withdrawPromise':
      return withdrawPromise(command, state, facts)
    case 'passDay':
      return passDay(state, facts)
    case 'dispose':
      return dispose(command, state, facts)
    case 'askApproval':
      return askApproval(command, state, facts)
    case 'answerApproval':
      return answerApproval(command, state, facts)
    case 'stopClock':
      return stopClock(command, state, facts)
    case 'settleFinish':
      return settleFinish(command, state)
    case 'settlePeriod':
      return settlePeriod(command, state)
    case 'resumeClock':
      return resumeClock(command, state, facts)
    case 'decideResult':
      return decideResult(command, state, facts)
    case 'readyResult':
      return readyResult(state, facts)
    case 'assign':
      return assign(command, facts)
    case 'handOver':
      return handOver(command, state, facts)
    case 'close':
      return close(command, state, facts)
    case 'putAway':
      return putAway(command, state, facts)
    case 'endOtherwise':
      return endOtherwise(command, state, facts)
    case 'repairBreach':
      return repairBreach(command, state, facts)
    case 'raiseObjection':
      return raiseObjection(command, state, facts)
    case 'decideObjection':
      return decideObjection(command, state, facts)
    case 'issueDocument':
      return issueDocument(command, state, facts)
    case 'handOutDocument':
      return handOutDocument(command, state, facts)
    case 'supervise':
      return supervise(command, state, facts)
    case 'answerSupervision':
      return answerSupervision(command, state, facts)
    case 'undoMistakenDay':
      return undoMistakenDay(command, facts)
    case 'withdraw':
      return withdraw(command, state, facts)
    case 'recordContact':
      return recordContact(command, state)
    case 'recordPrompt':
      return recordPrompt(command, state, facts)
  }
}

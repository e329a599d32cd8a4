import { ALLOWED } from './allowed.ts'
import { acceptFull, acceptOwing, giveOneTimeNotice, preparePromise, signPromise } from './commands/accepting.ts'
import { askPerson, checkMaterials, decideNow, identify, personDecides, recordCredit } from './commands/deciding.ts'
import { close, handOver, withdraw } from './commands/ending.ts'
import { acceptSupply, rejectSupply, settleDeadline, supply } from './commands/owing.ts'
import type { CaseCommand } from './commands.ts'
import { type Decision, happened, refused } from './decision.ts'
import type { Facts } from './facts.ts'
import type { CaseState } from './state.ts'

/** What a command leads to in a state, given the facts. Pure: the same arguments always give the same decision. */
export function decide(command: CaseCommand, state: CaseState | undefined, facts: Facts): Decision {
  if (command.type === 'open') {
    if (state) return refused('K315')
    const { type: _, ...opened } = command
    return happened({ type: 'CaseOpened', ...opened })
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
    case 'supply':
      return supply(command, state, facts)
    case 'acceptSupply':
      return acceptSupply(command, state, facts)
    case 'rejectSupply':
      return rejectSupply(command, state, facts)
    case 'settleDeadline':
      return settleDeadline(command, state)
    case 'handOver':
      return handOver(command, state, facts)
    case 'close':
      return close(command, state, facts)
    case 'withdraw':
      return withdraw(command, facts)
  }
}

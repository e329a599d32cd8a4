import type { CaseCommandType } from './commands.ts'
import type { CaseStatus } from './state.ts'

/** Which commands a status allows. What is not in the table is refused with K303. */
export const ALLOWED: Readonly<Record<CaseStatus, ReadonlySet<CaseCommandType>>> = {
  draft: new Set([
    'identify',
    'recordCredit',
    'checkMaterials',
    'decide',
    'askPerson',
    'preparePromise',
    'signPromise',
    'acceptFull',
    'acceptOwing',
    'giveOneTimeNotice',
    'withdraw',
  ]),
  awaitingPerson: new Set([
    'personDecides',
    'checkMaterials',
    'recordCredit',
    'identify',
    'giveOneTimeNotice',
    'withdraw',
  ]),
  noticed: new Set(['identify', 'recordCredit', 'checkMaterials', 'withdraw']),
  accepted: new Set(['supply', 'acceptSupply', 'rejectSupply', 'settleDeadline', 'handOver', 'close', 'withdraw']),
  handedOver: new Set(['close']),
  closed: new Set([]),
  withdrawn: new Set([]),
}

import type { CaseCommandType } from './commands.ts'
import type { CaseStatus } from './state.ts'

/**
 * What may be done about a case whatever has become of it. A prompt may be under way when a case ends: what became of it
 * belongs to the record.
 */
const ALWAYS = [
  'raiseObjection',
  'decideObjection',
  'repairBreach',
  'recordPrompt',
  'issueDocument',
  'supervise',
  'answerSupervision',
] as const

/** What was promised in place of a document is verified when the result is out: see locksHandover. */
const VERIFYING = [
  'supply',
  'acceptSupply',
  'rejectSupply',
  'discharge',
  'findFalse',
  'settleDeadline',
  'dispose',
] as const

/** Which commands a status allows. What is not in the table is refused with K303. */
export const ALLOWED: Readonly<Record<CaseStatus, ReadonlySet<CaseCommandType>>> = {
  draft: new Set([
    'chooseSituation',
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
    'holdPapers',
    'assign',
    'withdraw',
    'recordContact',
    ...ALWAYS,
  ]),
  awaitingPerson: new Set([
    'personDecides',
    'chooseSituation',
    'checkMaterials',
    'recordCredit',
    'identify',
    'giveOneTimeNotice',
    'assign',
    'withdraw',
    ...ALWAYS,
  ]),
  noticed: new Set([
    'recordContact',
    'chooseSituation',
    'identify',
    'recordCredit',
    'checkMaterials',
    'assign',
    'putAway',
    'withdraw',
    ...ALWAYS,
  ]),
  held: new Set([
    'recordContact',
    'chooseSituation',
    'identify',
    'recordCredit',
    'checkMaterials',
    'giveOneTimeNotice',
    'assign',
    'putAway',
    'withdraw',
    ...ALWAYS,
  ]),
  accepted: new Set([
    'recordContact',
    'supply',
    'acceptSupply',
    'rejectSupply',
    'discharge',
    'findFalse',
    'settleDeadline',
    'settleFinish',
    'askApproval',
    'answerApproval',
    'promiseCure',
    'withdrawPromise',
    'passDay',
    'dispose',
    'stopClock',
    'resumeClock',
    'decideResult',
    'readyResult',
    'handOver',
    'assign',
    'close',
    'putAway',
    'withdraw',
    ...ALWAYS,
  ]),
  handedOver: new Set([...VERIFYING, 'close', 'assign', ...ALWAYS]),
  closed: new Set([...VERIFYING, ...ALWAYS]),
  withdrawn: new Set(ALWAYS),
}

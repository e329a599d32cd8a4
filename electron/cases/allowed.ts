import type { CaseCommandType } from './commands.ts'
import type { CaseStatus } from './model/state.ts'

/**
 * What may be done about a case whatever has become of it. A prompt may be under way when a case ends: what became of it
 * belongs to the record. A wrong clock may have ended it.
 */
const ALWAYS = [
  'raiseObjection',
  'decideObjection',
  'repairBreach',
  'recordPrompt',
  'issueDocument',
  'handOutDocument',
  'supervise',
  'answerSupervision',
  'undoMistakenDay',
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

/** What was entered by mistake, while it is being entered. */
const PUT_RIGHT = ['changeItem', 'changeApplicant', 'discard'] as const

/** Which commands a status allows. What is not in the table is refused with K303. */
export const ALLOWED: Readonly<Record<CaseStatus, ReadonlySet<CaseCommandType>>> = {
  draft: new Set([
    ...PUT_RIGHT,
    'expireDraft',
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
    'endOtherwise',
    'recordContact',
    ...ALWAYS,
  ]),
  awaitingPerson: new Set([
    ...PUT_RIGHT,
    'personDecides',
    'chooseSituation',
    'checkMaterials',
    'recordCredit',
    'identify',
    'giveOneTimeNotice',
    'assign',
    'withdraw',
    'endOtherwise',
    ...ALWAYS,
  ]),
  noticed: new Set([
    'recordContact',
    'chooseSituation',
    'identify',
    'recordCredit',
    'checkMaterials',
    'assign',
    'settlePeriod',
    'putAway',
    'withdraw',
    'endOtherwise',
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
    'settlePeriod',
    'putAway',
    'withdraw',
    'endOtherwise',
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
    'settlePeriod',
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
    'endOtherwise',
    ...ALWAYS,
  ]),
  handedOver: new Set([...VERIFYING, 'close', 'assign', ...ALWAYS]),
  closed: new Set([...VERIFYING, ...ALWAYS]),
  withdrawn: new Set(ALWAYS),
  discarded: new Set(ALWAYS),
}

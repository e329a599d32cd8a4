import type { CaseId } from '../model/ids.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeEvent } from './events.ts'

/** A case as it begins. */
export function opened(caseId: CaseId, event: Extract<IntakeEvent, { type: 'CaseOpened' }>): CaseState {
  return {
    caseId,
    version: 1,
    changedAt: 1,
    status: 'draft',
    item: event.item,
    situation: event.situation,
    station: event.station,
    window: event.window,
    openedOn: event.on,
    toldOn: undefined,
    owner: { window: event.window, operator: undefined },
    parties: {},
    credit: {},
    missing: undefined,
    personDecision: undefined,
    question: undefined,
    promise: undefined,
    promisesPrepared: 0,
    caseNumber: undefined,
    notice: undefined,
    held: undefined,
    holding: undefined,
    acceptance: undefined,
    clock: undefined,
    lapse: undefined,
    owed: [],
    curesPromised: 0,
    requests: [],
    result: undefined,
    ready: undefined,
    handover: undefined,
    closing: undefined,
    withdrawal: undefined,
    discarded: undefined,
    promiseWithdrawal: undefined,
    breaches: [],
    objections: [],
    documents: [],
    supervisions: [],
    mistakes: [],
  }
}

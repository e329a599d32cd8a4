import type { CaseEvent, PromisedMaterial } from './events.ts'
import type { CaseId, OwedId } from './ids.ts'
import type { CaseState, OwedMaterial } from './state.ts'

/** The case after one more event. Pure; it never refuses: what has happened has happened. */
export function evolve(state: CaseState | undefined, caseId: CaseId, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return opened(caseId, event)
  if (!state) throw new Error(`a case begins with CaseOpened, not with ${event.type}`)
  return { ...state, ...change(state, event), version: state.version + 1 }
}

/** A case folded from all its events, the oldest first. */
export function foldCase(caseId: CaseId, events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, event) => evolve(state, caseId, event), undefined)
}

function opened(caseId: CaseId, event: Extract<CaseEvent, { type: 'CaseOpened' }>): CaseState {
  return {
    caseId,
    version: 1,
    status: 'draft',
    item: event.item,
    situation: event.situation,
    station: event.station,
    window: event.window,
    parties: {},
    credit: {},
    missing: undefined,
    personDecision: undefined,
    question: undefined,
    promise: undefined,
    promisesPrepared: 0,
    caseNumber: undefined,
    notice: undefined,
    acceptance: undefined,
    owed: [],
    handover: undefined,
    closing: undefined,
    withdrawal: undefined,
  }
}

/** What an answer or a promise was given for has changed: neither holds any more. */
const STALE = { personDecision: undefined, question: undefined, promise: undefined } as const

function change(state: CaseState, event: Exclude<CaseEvent, { type: 'CaseOpened' }>): Partial<CaseState> {
  switch (event.type) {
    case 'PartyIdentified': {
      const { type: _, party, ...facts } = event
      const { [party]: __, ...credit } = state.credit
      return { ...STALE, parties: { ...state.parties, [party]: facts }, credit, status: 'draft' }
    }
    case 'CreditAnswered':
      return { ...STALE, credit: { ...state.credit, [event.party]: event.answer }, status: 'draft' }
    case 'MaterialsChecked':
      return { ...STALE, missing: event.missing, status: 'draft' }
    case 'Decided':
      return {}
    case 'PersonAsked':
      return { status: 'awaitingPerson', question: { reason: event.reason, by: event.by, gates: event.gates } }
    case 'PersonDecided':
      return {
        status: 'draft',
        question: undefined,
        personDecision: {
          allowed: event.allowed,
          // A second permission adds to the first.
          gates: [
            ...(event.allowed && state.personDecision?.allowed ? state.personDecision.gates : []),
            ...event.gates,
          ],
          reason: event.reason,
        },
      }
    case 'PromisePrepared': {
      const { type: _, caseNumber, ...promise } = event
      return { promise: { ...promise, signed: false }, promisesPrepared: state.promisesPrepared + 1, caseNumber }
    }
    case 'PromiseSigned':
      return state.promise ? { promise: { ...state.promise, signed: true } } : {}
    case 'Accepted':
      return {
        status: 'accepted',
        caseNumber: event.caseNumber,
        acceptance: { mode: event.mode, on: event.acceptedOn, promisedFinish: event.promisedFinish },
        owed: event.owed.map(owing),
      }
    case 'OneTimeNoticeGiven':
      return {
        status: 'noticed',
        caseNumber: event.caseNumber,
        question: undefined,
        notice: { on: event.givenOn, by: event.by, missing: event.missing, gates: event.gates },
      }
    case 'MaterialSupplied':
      return owedChange(state, event.owedId, owed => ({ ...owed, status: 'supplied', suppliedOn: event.on }))
    case 'SupplyAccepted':
      return owedChange(state, event.owedId, owed => ({ ...owed, status: 'discharged', dischargedOn: event.on }))
    case 'SupplyRejected':
      return owedChange(state, event.owedId, ({ suppliedOn: _, ...owed }) => ({
        ...owed,
        status: 'owed',
        rejection: event.reason,
      }))
    case 'DeadlineSettled':
      return owedChange(state, event.owedId, owed => ({ ...owed, due: event.due }))
    case 'HandedOver':
      return { status: 'handedOver', handover: { on: event.on } }
    case 'Closed':
      return {
        ...ended(state),
        status: 'closed',
        closing: { on: event.on, result: event.result, reason: event.reason },
      }
    case 'Withdrawn':
      return {
        ...ended(state),
        status: 'withdrawn',
        question: undefined,
        withdrawal: { on: event.on, reason: event.reason },
      }
  }
}

function owing(material: PromisedMaterial): OwedMaterial {
  return { ...material, status: 'owed' }
}

function owedChange(state: CaseState, id: OwedId, update: (owed: OwedMaterial) => OwedMaterial): Partial<CaseState> {
  return { owed: state.owed.map(owed => (owed.owedId === id ? update(owed) : owed)) }
}

/** Nothing is owed to a case that has ended. */
function ended(state: CaseState): Partial<CaseState> {
  return { owed: state.owed.map(owed => (owed.status === 'discharged' ? owed : { ...owed, status: 'void' })) }
}

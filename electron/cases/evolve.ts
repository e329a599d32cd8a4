import { PARTIES, type Party } from '../catalogue/model/item.ts'
import { changeOfCourse } from './course/evolve.ts'
import type { CaseEvent, CaseEventType } from './events.ts'
import { changeByCorrection } from './mistaken/evolve.ts'
import type { CaseId, SubjectId } from './model/ids.ts'
import { LAPSE_POLICIES } from './model/lapse-policy.ts'
import { DEFAULT_RULES } from './model/rules.ts'
import type { CaseState } from './model/state.ts'
import { changeOfOwed, ended, owing } from './owing/evolve.ts'
import { papersAfter } from './papers/papers.ts'
import { changeByPrompting } from './prompting/evolve.ts'
import { changeOfPeriod } from './settling/evolve.ts'
import { changeOfSupervision } from './supervision/evolve.ts'
import { changeOfTrust } from './trust/evolve.ts'

/** What is noted beside a case and changes nothing about it: nobody who looks at the case has to look again for it. */
const BESIDE: ReadonlySet<CaseEventType> = new Set([
  'DocumentIssued',
  'DocumentHandedOut',
  'Prompted',
  'SupervisionIssued',
  'SupervisionAnswered',
])

/** The case after one more event. Pure; it never refuses: what has happened has happened. */
export function evolve(state: CaseState | undefined, caseId: CaseId, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return opened(caseId, event)
  if (!state) throw new Error(`a case begins with CaseOpened, not with ${event.type}`)
  const version = state.version + 1
  const changedAt = BESIDE.has(event.type) ? state.changedAt : version
  const after = { ...state, ...change(state, event), version, changedAt }
  return { ...after, papers: papersAfter(after, event) }
}

/** A case folded from all its events, the oldest first. */
export function foldCase(caseId: CaseId, events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, event) => evolve(state, caseId, event), undefined)
}

function opened(caseId: CaseId, event: Extract<CaseEvent, { type: 'CaseOpened' }>): CaseState {
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
    papers: [],
    supervisions: [],
    mistakes: [],
  }
}

/** What an answer or a promise was given for has changed: neither holds any more. */
const STALE = { personDecision: undefined, question: undefined, promise: undefined } as const

/** The policy of cases of the first release, which did not record one. */
const FIRST_POLICY = LAPSE_POLICIES[DEFAULT_RULES.lapsePolicy]

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
    case 'SituationChosen':
      return { ...STALE, situation: event.situation, missing: undefined, status: 'draft' }
    case 'ItemChanged':
      return {
        ...STALE,
        item: event.item,
        situation: event.situation,
        missing: undefined,
        credit: {},
        status: 'draft',
      }
    case 'RelationChanged': {
      const { handler } = state.parties
      if (!handler) return {}
      const { relation } = event
      return { ...STALE, parties: { ...state.parties, handler: { ...handler, relation } }, status: 'draft' }
    }
    case 'DraftDiscarded': {
      const { type: _, ...discarded } = event
      return { ...STALE, status: 'discarded', discarded }
    }
    case 'Decided':
    case 'DocumentIssued':
    case 'DocumentHandedOut':
      return {}
    case 'PersonAsked': {
      const { type: _, ...question } = event
      return { status: 'awaitingPerson', question }
    }
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
        toldOn: state.toldOn ?? event.acceptedOn,
        caseNumber: event.caseNumber,
        acceptance: { mode: event.mode, on: event.acceptedOn, promisedFinish: event.promisedFinish },
        clock: {
          finish: event.promisedFinish,
          from: event.promisedFinish && (event.deemedOn ?? event.acceptedOn),
          stoppedOn: undefined,
          stops: [],
          extendedDays: 0,
        },
        lapse: event.lapse ?? FIRST_POLICY,
        // What an earlier promise, since withdrawn, left is kept in front: places never change.
        owed: [
          ...state.owed,
          ...event.owed.map(material => owing(material, event.acceptedOn, promisorSubjects(state))),
        ],
        held: undefined,
        holding: undefined,
      }
    case 'OneTimeNoticeGiven': {
      const { type: _, caseNumber, givenOn, ...notice } = event
      const toldOn = state.toldOn ?? givenOn
      return {
        status: 'noticed',
        caseNumber,
        toldOn,
        question: undefined,
        notice: { on: givenOn, ...notice },
        held: undefined,
        promiseWithdrawal: undefined,
      }
    }
    case 'PapersHeld': {
      const { type: _, caseNumber, ...held } = event
      const { on, since = on, until, period = (state.holding?.period ?? 0) + 1 } = held
      const holding = { since, until, period }
      return { status: 'held', caseNumber, toldOn: state.toldOn ?? on, question: undefined, held, holding }
    }
    case 'HandedOver': {
      const { type: _, ...handover } = event
      return { status: 'handedOver', handover, requests: [] }
    }
    case 'Closed': {
      const { type: _, caseNumber = state.caseNumber, ...closing } = event
      return {
        ...ended(state, state.handover !== undefined && event.outcome === undefined),
        status: 'closed',
        caseNumber,
        question: undefined,
        closing,
      }
    }
    case 'Withdrawn': {
      const { type: _, ...withdrawal } = event
      return { ...ended(state), status: 'withdrawn', question: undefined, withdrawal }
    }
    case 'PromiseWithdrawn': {
      const { type: _, ...promiseWithdrawal } = event
      return {
        ...ended(state),
        ...STALE,
        status: 'noticed',
        acceptance: undefined,
        clock: undefined,
        // What was told before the promise no longer holds: the time to come back begins anew.
        notice: undefined,
        promiseWithdrawal,
      }
    }
    case 'MaterialSupplied':
    case 'SupplyAccepted':
    case 'SupplyRejected':
    case 'MaterialDischarged':
    case 'MaterialWaived':
    case 'DeadlineSettled':
    case 'DeadlineExtended':
    case 'OverdueNoted':
    case 'CurePromised':
    case 'ObligationLapsed':
      return changeOfOwed(state, event)
    case 'PeriodSettled':
      return changeOfPeriod(state, event)
    case 'ApprovalAsked':
    case 'ApprovalAnswered':
    case 'ClockStopped':
    case 'ClockResumed':
    case 'ClockBegun':
    case 'PromisedFinishSettled':
    case 'FinishExtended':
    case 'ResultDecided':
    case 'ResultReady':
    case 'OwnerAssigned':
      return changeOfCourse(state, event)
    case 'BreachRecorded':
    case 'BreachRepaired':
    case 'ObjectionRaised':
    case 'ObjectionDecided':
      return changeOfTrust(state, event)
    case 'ContactRecorded':
    case 'Prompted':
      return changeByPrompting(state, event)
    case 'SupervisionIssued':
    case 'SupervisionAnswered':
      return changeOfSupervision(state, event)
    case 'MistakenDayUndone':
      return changeByCorrection(state, event)
  }
}

/** Who promises: the parties whose credit the item counts. */
export function promisors(state: CaseState): readonly Party[] {
  return PARTIES.filter(party => state.item.creditParties.includes(party) && state.parties[party])
}

function promisorSubjects(state: CaseState): readonly SubjectId[] {
  return [...new Set(promisors(state).flatMap(party => state.parties[party]?.subjectId ?? []))]
}

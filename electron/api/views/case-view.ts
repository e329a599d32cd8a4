import type { LocalDate } from '../../base/local-date.ts'
import { dateInHall } from '../../base/local-date.ts'
import { requestText } from '../../cases/approval/request-text.ts'
import { disposalOf } from '../../cases/ending/disposal.ts'
import { type Assessment, assess } from '../../cases/gates/evaluate.ts'
import { authorityText } from '../../cases/handover/texts.ts'
import type { CreditAnswer } from '../../cases/model/credit-answer.ts'
import type { Facts, Operator } from '../../cases/model/facts.ts'
import { answerText } from '../../cases/model/grade-text.ts'
import { LAPSE_OUTCOMES } from '../../cases/model/lapse-policy.ts'
import { platformStatus } from '../../cases/model/platform-status.ts'
import { isCitizens } from '../../cases/model/promised-material.ts'
import { creditPartiesOf, relationOf } from '../../cases/model/relation.ts'
import type { Rules } from '../../cases/model/rules.ts'
import { type CaseState, dueOn, type OwedMaterial, outstanding, type PartyFacts } from '../../cases/model/state.ts'
import { steps } from '../../cases/model/steps.ts'
import { outcomeName, outcomeRemedy, STEP_NAMES, STOP_NAMES } from '../../cases/model/texts.ts'
import { curable } from '../../cases/owing/lateness.ts'
import { isLate } from '../../cases/owing/owed-stage.ts'
import { otherMeans } from '../../cases/owing/supplying.ts'
import { DOCUMENT_NAMES } from '../../cases/papers/document-kinds.ts'
import { toHandOut } from '../../cases/papers/hand-out.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { maskNumber, maskPhone, shownName } from '../../subjects/masking.ts'
import { oddCharacters } from '../../subjects/name/odd-characters.ts'
import { YELLOW_DAYS } from '../../worklists/lights.ts'
import type { AssessmentView, CaseView, CreditView, OwedView, PartyView } from '../contract/case-view.ts'
import { gateView } from '../middleware/faults.ts'
import { actionsAbout, actionViews } from './actions-view.ts'
import { promptActions } from './prompt-actions.ts'

/** A case as the screens show it: masked, with its gates as they stand now. */
export async function caseView(parts: HallParts, record: CaseRecord, operator: Operator): Promise<CaseView> {
  const { state, opened } = record
  const facts = await parts.desk.facts(state, operator)
  const { applicant, handler } = state.parties
  const { today } = facts
  const actions = [...actionViews(parts, record, facts), ...(await promptActions(parts, state, operator))]
  return {
    caseId: state.caseId,
    version: state.version,
    actions: actions.filter(({ about }) => about.owedId === undefined),
    status: state.status,
    platform: platformStatus(state),
    item: state.item,
    station: state.station,
    window: state.window,
    owner: ownerView(parts, record),
    openedBy: opened.operator,
    openedAt: opened.at,
    parties: {
      ...(applicant ? { applicant: partyView(applicant, facts.standing.applicant) } : {}),
      ...(handler ? { handler: partyView(handler, facts.standing.handler) } : {}),
    },
    sameParty: applicant?.subjectId === handler?.subjectId,
    toHandOut: papersToHandOut(state),
    relation: relationOf(state),
    fresh: (state.status === 'draft' || state.status === 'awaitingPerson') && state.toldOn === undefined,
    creditParties: [...creditPartiesOf(state, facts.rules, facts.today)],
    credit: creditViews(state, facts.rules),
    assessment: assessmentView(assess(state, facts)),
    owed: state.owed.map(owed => ({
      ...owedView(owed, state, facts),
      actions: actionsAbout(actions, { owedId: owed.owedId }),
    })),
    curable: curable(state, facts).map(({ owedId }) => owedId),
    locked: outstanding(state).length > 0,
    steps: steps(state, dateInHall(opened.at)).map(step => ({
      ...step,
      name: STEP_NAMES[step.kind],
      overdue: step.on < today,
    })),
    requests: state.requests.map(({ requestId, request, reason, by, on, answerBy }) => ({
      requestId,
      kind: request.kind,
      ...(request.kind === 'finish' ? {} : { owedId: request.owedId }),
      text: requestText(request, state),
      reason,
      by,
      byName: operatorName(parts, by),
      on,
      answerBy,
    })),
    breaches: state.breaches.map(({ breachId, kind, on, until, repairedOn, struckOn }) => ({
      breachId,
      kind,
      on,
      until,
      ...(repairedOn ? { repairedOn } : {}),
      ...(struckOn ? { struckOn } : {}),
    })),
    objections: state.objections.map(objectionView),
    ...optional(state),
  }
}

function papersToHandOut(state: CaseState): CaseView['toHandOut'] {
  return toHandOut(state).map(({ kind, about }) => ({ kind, about, title: DOCUMENT_NAMES[kind] }))
}

/** A case of which something waits at the window: no names, others stand there meanwhile. */
export function trayView(state: CaseState) {
  const { caseId, caseNumber = '', item } = state
  return { caseId, caseNumber, item: item.name, papers: papersToHandOut(state) }
}

/** When and why; whose card lay there is for the history. */
function said({ on, reason }: { readonly on: LocalDate; readonly reason: string }) {
  return { on, reason }
}

/** What a case has only at some time of its life. */
function optional(state: CaseState): Partial<CaseView> {
  const {
    personDecision,
    promise,
    held,
    notice,
    promiseWithdrawal,
    acceptance,
    clock,
    lapse,
    ready,
    handover,
    closing,
  } = state
  const disposal = disposalOf(state)
  return {
    ...(state.caseNumber === undefined ? {} : { caseNumber: state.caseNumber }),
    ...(state.situation === undefined ? {} : { situation: state.situation }),
    ...(state.missing ? { missing: [...state.missing] } : {}),
    ...(personDecision ? { personDecision: { allowed: personDecision.allowed, reason: personDecision.reason } } : {}),
    ...(state.question === undefined ? {} : { question: state.question.reason }),
    ...(promise ? { promise: { number: promise.number, signed: promise.signed } } : {}),
    ...(held ? { held: { on: held.on, until: held.until } } : {}),
    ...(notice ? { notice: { on: notice.on } } : {}),
    ...(promiseWithdrawal
      ? { promiseWithdrawal: { ...said(promiseWithdrawal), returnBy: promiseWithdrawal.returnBy } }
      : {}),
    ...(acceptance
      ? {
          acceptance: {
            mode: acceptance.mode,
            on: acceptance.on,
            ...(acceptance.promisedFinish ? { finish: acceptance.promisedFinish } : {}),
          },
        }
      : {}),
    ...(clock
      ? {
          clock: {
            ...(clock.finish ? { finish: clock.finish } : { daysOnceComplete: state.item.promisedDays }),
            extendedDays: clock.extendedDays,
            stops: clock.stops.map(stop => ({ ...stop, name: STOP_NAMES[stop.cause] })),
            ...(clock.stoppedOn ? { stoppedOn: clock.stoppedOn } : {}),
          },
        }
      : {}),
    ...(lapse
      ? {
          lapse: {
            ...lapse,
            outcome: LAPSE_OUTCOMES[lapse.outcome].name,
            remedy: LAPSE_OUTCOMES[lapse.outcome].remedy,
          },
        }
      : {}),
    ...(disposal
      ? {
          disposal: {
            outcome: LAPSE_OUTCOMES[disposal.outcome].name,
            remedy: LAPSE_OUTCOMES[disposal.outcome].remedy,
            basis: disposal.basis,
          },
        }
      : {}),
    ...(state.result ? { result: resultView(state.result) } : {}),
    ...(ready ? { ready } : {}),
    ...(handover ? { handover: handoverView(state, handover) } : {}),
    ...(closing ? { closing: closingView(closing) } : {}),
    ...(state.withdrawal ? { withdrawal: said(state.withdrawal) } : {}),
    ...(state.discarded ? { discarded: state.discarded } : {}),
  }
}

function resultView({ granted, on, reason }: NonNullable<CaseState['result']>): CaseView['result'] {
  return { granted, on, reason }
}

function objectionView({ about, decided, ...objection }: CaseState['objections'][number]) {
  return {
    ...objection,
    ...(about.kind === 'breach' ? { breachId: about.breachId } : {}),
    ...(decided ? { decided: { on: decided.on, upheld: decided.upheld, reason: decided.reason } } : {}),
  }
}

function handoverView(
  { parties }: CaseState,
  { on, method, takenBy, identified, collector }: NonNullable<CaseState['handover']>,
): CaseView['handover'] {
  const taker = takenBy === 'other' ? collector && { ...collector, subjectKind: 'person' as const } : parties[takenBy]
  return {
    on,
    method,
    takenBy,
    name: taker ? shownName(taker) : '',
    identified: identified.by,
    ...('reason' in identified && identified.reason !== undefined ? { reason: identified.reason } : {}),
    ...(collector ? { authority: authorityText(collector.authority) } : {}),
  }
}

function closingView({ on, result, reason, outcome }: NonNullable<CaseState['closing']>): CaseView['closing'] {
  if (!outcome) return { on, result, reason }
  const remedy = outcomeRemedy(outcome)
  return { on, result, reason, outcome: outcomeName(outcome), ...(remedy ? { remedy } : {}) }
}

export function assessmentView({ outcome, row, undecided, answers, gates }: Assessment): AssessmentView {
  const because = { reason: row.reason, basis: row.basis }
  return {
    outcome,
    because,
    undecided: [...undecided],
    answers: [...answers],
    gates: gates.map(gate => gateView(gate)),
  }
}

function ownerView(parts: HallParts, { state, opened }: CaseRecord): CaseView['owner'] {
  const operator = state.owner.operator ?? opened.operator
  return { operator, name: operatorName(parts, operator), window: state.owner.window }
}

function owedView(owed: OwedMaterial, state: CaseState, { today, calendar }: Facts): Omit<OwedView, 'actions'> {
  const date = owed.status === 'owed' ? (owed.cure?.until ?? dueOn(owed, state))?.date : undefined
  const remaining = date === undefined ? undefined : calendar.workingDaysBetween(today, date)
  // Who answers for it, and what statistics and lists count by, is the hall's own.
  const { subjects: _, extension: __, prompted: ___, supply, discharge, ...rest } = owed
  return {
    ...rest,
    ...(supply ? { supply: withoutDays(supply) } : {}),
    ...(discharge ? { discharge: withoutDays(discharge) } : {}),
    citizens: isCitizens(owed),
    overdue: isLate(owed),
    light: lightOf(owed, remaining),
    discharges: otherMeans(owed),
    ...(remaining === undefined ? {} : { remaining }),
  }
}

function withoutDays<Facts extends { readonly days?: number }>({ days: _, ...facts }: Facts): Omit<Facts, 'days'> {
  return facts
}

/** As in the follow-up list. */
function lightOf(owed: OwedMaterial, remaining: number | undefined): OwedView['light'] {
  if (owed.status === 'supplied') return 'green'
  if (owed.status !== 'owed' && owed.status !== 'lapsed') return 'none'
  if (isLate(owed)) return 'red'
  return remaining !== undefined && remaining <= YELLOW_DAYS ? 'yellow' : 'green'
}

function partyView(facts: PartyFacts, standing: PartyView['standing'] | undefined): PartyView {
  const { person, subjectKind, method, card } = facts
  return {
    kind: subjectKind,
    method,
    name: shownName(facts),
    number: maskNumber(person.number),
    standing: standing ?? { owed: 0, overdue: 0, inGrace: 0, curesUsed: 0, breaches: [] },
    ...(card ? { validTo: card.validTo } : {}),
    ...(person.phone ? { phone: maskPhone(person.phone) } : {}),
    reach: person.reach ?? 'sms',
  }
}

function creditViews(state: CaseState, rules: Rules): CaseView['credit'] {
  const views: Partial<Record<Party, CreditView>> = {}
  for (const party of PARTIES) {
    const answer = state.credit[party]
    if (answer) views[party] = creditView(answer, rules, state.parties[party]?.person.name ?? '')
  }
  return views
}

function creditView(answer: CreditAnswer, { schemes }: Rules, name: string): CreditView {
  if (answer.status === 'UNAVAILABLE') return { status: answer.status, reason: answer.reason }
  if (answer.status === 'MISMATCH') return { ...answer, hints: [...oddCharacters(name)] }
  if (answer.status !== 'FOUND') return { ...answer }
  return { ...answer, shown: answerText(answer, schemes), lists: answer.lists.map(entry => ({ ...entry })) }
}

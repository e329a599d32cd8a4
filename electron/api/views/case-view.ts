import { bilingual } from '../../base/bilingual.ts'
import { dateInHall } from '../../base/local-date.ts'
import { requestText } from '../../cases/approval/request-text.ts'
import { DOCUMENT_NAMES } from '../../cases/documents/document-kinds.ts'
import { toHandOut } from '../../cases/documents/hand-out.ts'
import { promiseDocuments } from '../../cases/documents/promise-documents.ts'
import { disposalOf } from '../../cases/ending/disposal.ts'
import { PROOF_NAMES } from '../../cases/gates/authority.ts'
import { assess } from '../../cases/gates/evaluate.ts'
import { authorityText } from '../../cases/handover/texts.ts'
import { materialsAsked } from '../../cases/model/asked.ts'
import type { CreditAnswer } from '../../cases/model/credit-answer.ts'
import type { Facts, Operator, Standing } from '../../cases/model/facts.ts'
import { answerText } from '../../cases/model/grade-text.ts'
import { LAPSE_OUTCOMES } from '../../cases/model/lapse-policy.ts'
import { noticeTold } from '../../cases/model/notice-told.ts'
import { platformStatus } from '../../cases/model/platform-status.ts'
import { isOwedByCitizen, isUnpromised } from '../../cases/model/promised-material.ts'
import { listPartiesOf, relationOf } from '../../cases/model/relation.ts'
import { relationName } from '../../cases/model/relation-name.ts'
import type { Rules } from '../../cases/model/rules.ts'
import {
  type CaseState,
  dueOn,
  type IdentifiedParty,
  lockOf,
  type OwedMaterial,
  outstanding,
} from '../../cases/model/state.ts'
import { steps } from '../../cases/model/steps.ts'
import { outcomeName, outcomeRemedy, STEP_NAMES, STOP_NAMES } from '../../cases/model/texts.ts'
import { curable } from '../../cases/owing/lateness.ts'
import { awaitedUntil, officeTimeOf } from '../../cases/owing/office-time.ts'
import { isLate, owedPosition } from '../../cases/owing/owed-stage.ts'
import { otherMeans } from '../../cases/owing/supplying.ts'
import { toBring } from '../../cases/why/why.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { maskNumber, maskPhone, shownName } from '../../subjects/masking.ts'
import { oddCharacters } from '../../subjects/name/odd-characters.ts'
import { citizenLight } from '../../worklists/lights.ts'
import type { AssessmentView, CaseView, CreditView, PartyView } from '../contract/case-view.ts'
import type { OwedView } from '../contract/owed-view.ts'
import { actionsAbout, actionViews } from './actions-view.ts'
import { archiveView } from './archive-view.ts'
import { certificateView } from './certificate-view.ts'
import { custodyView } from './custody-view.ts'
import { falsehoodView } from './falsehood-view.ts'
import { gateView } from './gate-view.ts'
import { picked } from './picked.ts'
import { reminderActions } from './reminder-actions.ts'
import { standingView } from './standing-view.ts'

/** Masked; the gates as they stand now. */
export async function caseView(parts: HallParts, record: CaseRecord, operator: Operator): Promise<CaseView> {
  const { state, opened } = record
  const facts = await parts.desk.facts(state, operator)
  const { applicant, handler } = state.parties
  const { today } = facts
  const actions = [...actionViews(parts, record, facts), ...(await reminderActions(parts, state, operator))]
  return {
    caseId: state.caseId,
    version: state.version,
    actions: actions.filter(({ about }) => about.owedId === undefined),
    status: state.status,
    platform: platformStatus(state),
    item: state.item,
    asked: [...materialsAsked(state)],
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
    toHandOut: documentsToHandOut(state),
    relation: relationOf(state),
    relationName: relationName(relationOf(state), applicant?.subjectKind),
    creditParties: [...listPartiesOf(state, facts)],
    credit: creditViews(state, facts.rules),
    creditBySource: bySource(state, facts.rules),
    defects: [...state.defects],
    assessment: assessmentView(state, facts),
    owed: state.owed.map(owed => ({
      ...owedView(owed, state, facts),
      actions: actionsAbout(actions, { owedId: owed.owedId }),
    })),
    curable: curable(state, facts).map(({ owedId }) => owedId),
    ...archiveView(state, id => operatorName(parts, id)),
    custody: custodyView(state, id => operatorName(parts, id)),
    locked: outstanding(state).length > 0,
    steps: steps(state, dateInHall(opened.at)).map(step => ({
      ...picked(step, 'kind', 'on', 'provisional', 'waitsFor', 'materialId'),
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
    breaches: state.breaches.map(breach => picked(breach, 'breachId', 'kind', 'on', 'until', 'repairedOn', 'struckOn')),
    objections: state.objections.map(objectionView),
    ...departmentView(parts, state),
    ...certificateView(parts, state),
    ...optional(state),
    ...falsehoodView(state, facts),
    ...noticeView(state, facts.rules),
  }
}

function documentsToHandOut(state: CaseState): CaseView['toHandOut'] {
  return toHandOut(state).map(({ kind, about }) => ({ kind, about, title: DOCUMENT_NAMES[kind] }))
}

/** No names: others can see the screen. */
export function trayView(state: CaseState) {
  const { caseId, caseNumber = '', item } = state
  return { caseId, caseNumber, item: item.name, documents: documentsToHandOut(state) }
}

/** Who examines; what waits for a second person or for the window, and what was said last. */
function departmentView(parts: HallParts, { department }: CaseState): Pick<CaseView, 'department'> {
  const { examiner, opinion, returned, atWindow, answered } = department
  if (examiner === undefined) return {}
  return {
    department: {
      examiner: operatorName(parts, examiner),
      ...(opinion ? { opinion: picked(opinion, 'on', 'granted', 'reason', 'confirmBy') } : {}),
      ...(returned ? { returned: picked(returned, 'on', 'reason') } : {}),
      ...(atWindow ? { atWindow: picked(atWindow, 'on', 'reason', 'answerBy') } : {}),
      ...(answered ? { answered: picked(answered, 'on', 'answer') } : {}),
    },
  }
}

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
  const officeTime = officeTimeOf(state)
  return {
    ...(state.caseNumber === undefined ? {} : { caseNumber: state.caseNumber }),
    ...(state.situation === undefined ? {} : { situation: state.situation }),
    ...(state.missing ? { missing: [...state.missing] } : {}),
    ...(personDecision ? { personDecision: picked(personDecision, 'allowed', 'reason') } : {}),
    ...(state.authorityCheck
      ? { authorityCheck: { name: PROOF_NAMES[state.authorityCheck.seen], on: state.authorityCheck.on } }
      : {}),
    ...(state.question === undefined ? {} : { question: state.question.reason }),
    ...(promise
      ? { promise: { ...picked(promise, 'number', 'signed'), documents: [...promiseDocuments(promise.materials)] } }
      : {}),
    ...(held ? { held: picked(held, 'on', 'until') } : {}),
    ...(notice ? { notice: picked(notice, 'on') } : {}),
    ...(promiseWithdrawal ? { promiseWithdrawal: picked(promiseWithdrawal, 'on', 'reason', 'returnBy') } : {}),
    ...(acceptance
      ? {
          acceptance: {
            mode: acceptance.mode,
            on: acceptance.on,
            ...(acceptance.deemedOn ? { deemedOn: acceptance.deemedOn } : {}),
            ...(acceptance.promisedFinish ? { finish: acceptance.promisedFinish } : {}),
          },
        }
      : {}),
    ...(clock
      ? {
          clock: {
            ...(clock.finish ? { finish: clock.finish } : { daysOnceComplete: state.item.promisedDays }),
            extendedDays: clock.extendedDays,
            stops: clock.stops.map(stop => ({
              ...picked(stop, 'cause', 'on'),
              reason: stop.said ?? bilingual(stop.reason, stop.reason),
              ...(stop.from ? { from: stop.from } : {}),
              until: (stop.cause === 'suspension' ? awaitedUntil(state) : undefined) ?? stop.until,
              name: STOP_NAMES[stop.cause],
            })),
            ...(clock.stoppedOn ? { stoppedOn: clock.stoppedOn } : {}),
            ...(clock.statutory ? { statutory: clock.statutory } : {}),
          },
        }
      : {}),
    ...(lapse
      ? {
          lapse: {
            ...picked(lapse, 'name', 'graceDays', 'cureDays', 'suspendDays', 'basis'),
            ...(officeTime ? { officeTime } : {}),
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
    ...(state.result ? { result: picked(state.result, 'granted', 'on', 'reason') } : {}),
    ...(ready ? { ready: picked(ready, 'on', 'collectBy') } : {}),
    ...(handover ? { handover: handoverView(state, handover) } : {}),
    ...(closing ? { closing: closingView(closing) } : {}),
    ...(state.withdrawal ? { withdrawal: picked(state.withdrawal, 'on', 'reason') } : {}),
    ...(state.discarded ? { discarded: picked(state.discarded, 'on', 'because', 'replacedBy') } : {}),
  }
}

function objectionView(objection: CaseState['objections'][number]) {
  const { about, decided } = objection
  return {
    ...picked(objection, 'objectionId', 'on', 'reason', 'decideBy'),
    ...(about.kind === 'breach' ? { breachId: about.breachId } : {}),
    ...(decided ? { decided: picked(decided, 'on', 'upheld', 'reason') } : {}),
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

export function assessmentView(state: CaseState, facts: Facts): AssessmentView {
  const { outcome, row, undecided, gates } = assess(state, facts)
  const because = { reason: row.reason, basis: row.basis }
  return {
    outcome,
    because,
    undecided: [...undecided],
    gates: gates.map(gate => gateView(gate)),
    toBring: [...toBring(state)],
  }
}

function ownerView(parts: HallParts, { state, opened }: CaseRecord): CaseView['owner'] {
  const operator = state.owner.operator ?? opened.operator
  return { operator, name: operatorName(parts, operator), window: state.owner.window }
}

function owedView(owed: OwedMaterial, state: CaseState, { today, calendar }: Facts): Omit<OwedView, 'actions'> {
  const date = owed.status === 'owed' ? (owed.cure?.until ?? dueOn(owed, state))?.date : undefined
  const remaining = date === undefined ? undefined : calendar.workingDaysBetween(today, date)
  const { supply, discharge, waiver, lateness, cure, lapse, proof, check } = owed
  const locks = lockOf(owed, state)
  return {
    ...picked(owed, 'owedId', 'materialId', 'name', 'mode', 'form', 'due', 'dischargedBy', 'promisedOn', 'status'),
    ...picked(owed, 'defect', 'suppliedOn', 'dischargedOn', 'rejection', 'rejections', 'extensions'),
    ...(supply ? { supply: picked(supply, 'method', 'by', 'enteredOn', 'checkBy') } : {}),
    ...(discharge ? { discharge: picked(discharge, 'means', 'reference') } : {}),
    ...(waiver ? { waiver: picked(waiver, 'on', 'reason', 'approvedBy') } : {}),
    ...(lateness ? { lateness: picked(lateness, 'on', 'was', 'graceUntil', 'cureOffered') } : {}),
    ...(cure ? { cure: picked(cure, 'number', 'on', 'until') } : {}),
    ...(lapse ? { lapse: picked(lapse, 'on', 'because', 'decideBy', 'reason') } : {}),
    ...(proof ? { proof: picked(proof, 'content', 'published') } : {}),
    ...(locks ? { locks } : {}),
    ...(check ? { check: picked(check, 'on', 'by', 'method', 'found', 'outcome', 'until') } : {}),
    byCitizen: isOwedByCitizen(owed),
    unpromised: isUnpromised(owed),
    overdue: isLate(owed),
    light: citizenLight(owedPosition(owed, state), { today, calendar }),
    discharges: otherMeans(owed),
    ...(remaining === undefined ? {} : { remaining }),
  }
}

const NOTHING_OPEN = { owed: 0, overdue: 0, inGrace: 0 } as const

function partyView(identified: IdentifiedParty, standing: Standing | undefined): PartyView {
  const { person, subjectKind, method, card } = identified
  return {
    kind: subjectKind,
    method,
    name: shownName(identified),
    number: maskNumber(person.number),
    standing: standing
      ? standingView(standing)
      : { ...NOTHING_OPEN, asAgent: NOTHING_OPEN, curesUsed: 0, breaches: [] },
    ...(card ? { validTo: card.validTo } : {}),
    ...(person.phone ? { phone: maskPhone(person.phone) } : {}),
    reach: person.reach ?? 'sms',
  }
}

function noticeView(state: CaseState, rules: Rules): Pick<CaseView, 'privacyNotice'> {
  const told = noticeTold(state, rules)
  return told ? { privacyNotice: picked(told, 'version', 'on', 'how', 'party', 'forApplicant', 'operator') } : {}
}

function creditViews(state: CaseState, rules: Rules): CaseView['credit'] {
  const views: Partial<Record<Party, CreditView>> = {}
  for (const party of PARTIES) {
    const answer = state.credit[party]
    if (answer) views[party] = creditView(answer, rules, state.parties[party]?.person.name ?? '')
  }
  return views
}

function bySource({ answers, parties }: CaseState, rules: Rules): CaseView['creditBySource'] {
  return PARTIES.flatMap(party =>
    (answers[party] ?? []).flatMap(({ source, answer }) =>
      source
        ? [{ party, source: source.name, credit: creditView(answer, rules, parties[party]?.person.name ?? '') }]
        : [],
    ),
  )
}

function creditView(answer: CreditAnswer, { schemes }: Rules, name: string): CreditView {
  if (answer.status === 'UNAVAILABLE') return { status: answer.status, reason: answer.reason }
  const source = picked(answer, 'status', 'asOf', 'reportNumber')
  if (answer.status === 'MISMATCH') return { ...source, hints: [...oddCharacters(name)] }
  if (answer.status !== 'FOUND') return source
  return {
    ...source,
    ...picked(
      answer,
      'scheme',
      'grade',
      'tier',
      'askedAs',
      'holder',
      'score',
      'dimensions',
      'validUntil',
      'explanation',
    ),
    shown: answerText(answer, schemes),
    lists: answer.lists.map(entry => picked(entry, 'kind', 'name', 'basis', 'from', 'to', 'disputed', 'repaired')),
  }
}

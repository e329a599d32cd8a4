import type { CreditAnswer } from '../../cases/credit-answer.ts'
import type { Operator } from '../../cases/facts.ts'
import type { Assessment } from '../../cases/gates/evaluate.ts'
import { answerText } from '../../cases/grade-text.ts'
import { creditPartiesOf } from '../../cases/relation.ts'
import type { Rules } from '../../cases/rules.ts'
import { type CaseState, isOverdue, type OwedMaterial, outstanding, type PartyFacts } from '../../cases/state.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { maskNumber, shownName } from '../../subjects/masking.ts'
import { standingOf } from '../../subjects/standing.ts'
import type { AssessmentView, CaseView, CreditView, OwedView, PartyView } from '../contract/cases.ts'
import { gateView } from '../faults.ts'

/** A case as the screens show it: masked, with its gates as they stand now. */
export async function caseView(parts: HallParts, record: CaseRecord, operator: Operator): Promise<CaseView> {
  const { state, opened } = record
  const assessment = assessmentView(await parts.desk.assess(state, operator))
  const { applicant, handler } = state.parties
  const { today } = parts.desk
  return {
    caseId: state.caseId,
    version: state.version,
    status: state.status,
    item: state.item,
    station: state.station,
    window: state.window,
    openedBy: opened.operator,
    openedAt: opened.at,
    parties: {
      ...(applicant ? { applicant: await partyView(parts, state, applicant) } : {}),
      ...(handler ? { handler: await partyView(parts, state, handler) } : {}),
    },
    sameParty: applicant?.subjectId === handler?.subjectId,
    creditParties: [...creditPartiesOf(state, parts.desk.rules, today)],
    credit: creditViews(state, parts.desk.rules),
    assessment,
    owed: state.owed.map(owed => owedView(owed, today)),
    locked: outstanding(state).length > 0,
    ...(state.caseNumber === undefined ? {} : { caseNumber: state.caseNumber }),
    ...(state.missing ? { missing: [...state.missing] } : {}),
    ...(state.personDecision
      ? { personDecision: { allowed: state.personDecision.allowed, reason: state.personDecision.reason } }
      : {}),
    ...(state.question === undefined ? {} : { question: state.question.reason }),
    ...(state.promise ? { promise: { number: state.promise.number, signed: state.promise.signed } } : {}),
    ...(state.acceptance
      ? {
          acceptance: { mode: state.acceptance.mode, on: state.acceptance.on, finish: state.acceptance.promisedFinish },
        }
      : {}),
    ...(state.closing ? { closing: state.closing } : {}),
    ...(state.withdrawal ? { withdrawal: state.withdrawal } : {}),
  }
}

export function assessmentView({ outcome, row, undecided, answers, gates }: Assessment): AssessmentView {
  const because = { reason: row.reason, basis: row.basis }
  return { outcome, because, undecided: [...undecided], answers: [...answers], gates: gates.map(gateView) }
}

function owedView(owed: OwedMaterial, today: Parameters<typeof isOverdue>[1]): OwedView {
  const { rejection, suppliedOn, dischargedOn, ...rest } = owed
  return {
    ...rest,
    overdue: isOverdue(owed, today),
    ...(suppliedOn ? { suppliedOn } : {}),
    ...(dischargedOn ? { dischargedOn } : {}),
    ...(rejection === undefined ? {} : { rejection }),
  }
}

async function partyView(parts: HallParts, state: CaseState, facts: PartyFacts): Promise<PartyView> {
  const { person, subjectId, subjectKind, method, card } = facts
  return {
    kind: subjectKind,
    method,
    name: shownName(facts),
    number: maskNumber(person.number),
    standing: await standingOf(parts.store.db, subjectId, parts.desk.today, state.caseId),
    ...(card ? { validTo: card.validTo } : {}),
  }
}

function creditViews(state: CaseState, rules: Rules): CaseView['credit'] {
  const views: Partial<Record<Party, CreditView>> = {}
  for (const party of PARTIES) {
    const answer = state.credit[party]
    if (answer) views[party] = creditView(answer, rules)
  }
  return views
}

function creditView(answer: CreditAnswer, { schemes }: Rules): CreditView {
  if (answer.status === 'UNAVAILABLE') return { status: answer.status, reason: answer.reason }
  if (answer.status !== 'FOUND') return { ...answer }
  return { ...answer, shown: answerText(answer, schemes), lists: answer.lists.map(entry => ({ ...entry })) }
}

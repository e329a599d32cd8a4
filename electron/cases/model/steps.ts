import type { LocalDate } from '../../base/local-date.ts'
import { toldToReturn } from '../settling/told-periods.ts'
import { isCitizens } from './promised-material.ts'
import { awaitsCompletion, type CaseState, dueOn, type OwedMaterial } from './state.ts'
import type { StepKind } from './step-kind.ts'

/** One thing that a case waits for. Every case that has not ended has at least one, with a day and somebody to do it. */
export interface Step {
  readonly kind: StepKind
  readonly on: LocalDate
  readonly provisional: boolean
  readonly waitsFor: 'applicant' | 'clerk' | 'supervisor'
  /** The material that it is about. */
  readonly materialId?: string
}

/** Everything that a case waits for, the earliest first. `openedOn`: the day of its first event. */
export function steps(state: CaseState, openedOn: LocalDate): readonly Step[] {
  const found = [...ofStatus(state, openedOn), ...ofRequests(state), ...ofObjections(state)]
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function* ofStatus(state: CaseState, openedOn: LocalDate): Generator<Step> {
  switch (state.status) {
    case 'draft':
      yield { kind: 'finishEntry', on: openedOn, provisional: false, waitsFor: 'clerk' }
      return
    case 'awaitingPerson':
      yield step('answerQuestion', 'supervisor', state.question?.answerBy, openedOn)
      return
    case 'noticed':
      yield step('returnAfterNotice', 'applicant', toldToReturn(state)?.until, state.notice?.on ?? openedOn)
      return
    case 'held':
      yield step('bringCore', 'applicant', state.held?.until, openedOn)
      return
    case 'accepted':
      yield* ofCourse(state, openedOn)
      for (const owed of state.owed) yield* ofOwed(owed, state)
      return
    case 'handedOver':
      yield step('closeCase', 'clerk', undefined, state.handover?.on ?? openedOn)
      for (const owed of state.owed) yield* ofOwed(owed, state)
      return
    case 'closed':
      for (const owed of state.owed) yield* ofOwed(owed, state)
      return
    case 'withdrawn':
    case 'discarded':
      return
  }
}

/** Deciding, making and collecting the result: a case that was accepted and whose time has begun always has one of these. */
function* ofCourse(state: CaseState, openedOn: LocalDate): Generator<Step> {
  const { clock, result, ready, item, acceptance } = state
  const accepted = acceptance?.on ?? openedOn
  for (const stop of clock?.stops ?? []) yield step('endStop', 'clerk', stop.until, accepted)
  // Until its time begins, what is owed for a date comes next; deciding has no day yet.
  if (awaitsCompletion(state)) return
  if (!result) yield step('decideResult', 'clerk', clock?.finish, accepted)
  else if (!result.granted || !item.yieldsCertificate) yield step('closeCase', 'clerk', undefined, result.on)
  else if (ready) yield step('collect', 'applicant', ready.collectBy, ready.on)
  else yield step('makeResult', 'clerk', result.deliverBy ?? clock?.finish, result.on)
}

function* ofOwed(owed: OwedMaterial, state: CaseState): Generator<Step> {
  const { materialId } = owed
  if (owed.status === 'supplied') {
    const on = owed.suppliedOn
    if (on) yield { ...step('checkSupply', 'clerk', owed.supply?.checkBy, on), materialId }
  } else if (owed.status === 'lapsed' && owed.lapse) {
    yield { ...step('dispose', 'supervisor', owed.lapse.decideBy, owed.lapse.on), materialId }
  } else if (owed.status === 'owed') {
    const late = owed.cure?.until ?? owed.lateness?.graceUntil
    const kind = owed.cure ? 'cure' : 'supplyLate'
    const due = dueOn(owed, state)
    if (late) yield { ...step(kind, 'applicant', late, late.date), materialId }
    else if (!isCitizens(owed)) {
      // What the office is to find out has a day too where the citizen would have brought it before hand-over.
      const otherwise = state.handover?.on ?? state.clock?.finish?.date ?? owed.promisedOn
      yield { ...step('verify', 'clerk', due, otherwise), materialId }
    } else if (due && owed.due.kind === 'date') yield { ...step('supply', 'applicant', due, due.date), materialId }
  }
}

function* ofRequests(state: CaseState): Generator<Step> {
  for (const { answerBy } of state.requests) yield step('answerRequest', 'supervisor', answerBy, answerBy.date)
}

function* ofObjections(state: CaseState): Generator<Step> {
  for (const { decided, decideBy } of state.objections) {
    if (!decided) yield step('decideObjection', 'supervisor', decideBy, decideBy.date)
  }
}

/** `otherwise`: for events of the first release, which did not keep the day. */
function step(
  kind: StepKind,
  waitsFor: Step['waitsFor'],
  deadline: { readonly date: LocalDate; readonly provisional: boolean } | undefined,
  otherwise: LocalDate,
): Step {
  return { kind, on: deadline?.date ?? otherwise, provisional: deadline?.provisional ?? false, waitsFor }
}

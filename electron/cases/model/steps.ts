import type { LocalDate } from '../../base/local-date.ts'
import { owedOf } from '../approval/events.ts'
import { archiveBy } from '../archiving/archiving.ts'
import { isHalted } from '../course/clock.ts'
import { toReturn } from '../custody/papers.ts'
import { grantsAtWindow } from '../department/duty.ts'
import { isHeard, isHeldFalse, openFalsehood } from '../falsehood/falsehood.ts'
import { toldToReturn } from '../settling/told-periods.ts'
import { isOwedByCitizen } from './promised-material.ts'
import { awaitsCompletion, type CaseState, dueOn, type OwedMaterial } from './state.ts'
import type { StepKind } from './step-kind.ts'
import { tellBy } from './tell-by.ts'

/** Each open case waits for at least one. */
export interface Step {
  readonly kind: StepKind
  readonly on: LocalDate
  readonly provisional: boolean
  readonly waitsFor: 'applicant' | 'clerk' | 'examiner' | 'approver' | 'supervisor'
  readonly materialId?: string
}

/** Earliest first. `openedOn`: day of the first event. */
export function steps(state: CaseState, openedOn: LocalDate): readonly Step[] {
  const found = [...ofStatus(state, openedOn), ...ofRequests(state), ...ofObjections(state), ...ofFalsehood(state)]
  const archive = found.length === 0 ? archiveBy(state) : undefined
  if (archive) return [step('archive', 'clerk', undefined, archive)]
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function* ofStatus(state: CaseState, openedOn: LocalDate): Generator<Step> {
  const answerBy = tellBy(state)
  if (answerBy) yield step('tellApplicant', 'clerk', answerBy, answerBy.date)
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
      yield* ofPapers(state, openedOn)
      return
    case 'withdrawn':
      yield* ofPapers(state, openedOn)
      return
    case 'discarded':
      return
  }
}

/** An accepted case whose time runs always has one of these. */
function* ofCourse(state: CaseState, openedOn: LocalDate): Generator<Step> {
  const { clock, result, ready, item, acceptance } = state
  const accepted = acceptance?.on ?? openedOn
  const stops = clock?.stops ?? []
  const procedures = stops.filter(({ cause }) => cause !== 'suspension')
  for (const stop of procedures) yield step('endStop', 'clerk', stop.until, accepted)
  // Until the time begins, deciding has no day.
  if (awaitsCompletion(state)) return
  if (!result) {
    if (procedures.length === 0) yield* ofStatutoryLimit(state, accepted)
    if (!isHalted(state)) yield* ofDepartment(state, accepted)
  } else if (!result.granted || !item.yieldsCertificate) yield step('closeCase', 'clerk', undefined, result.on)
  else if (ready) yield step('collect', 'applicant', ready.collectBy, ready.on)
  else yield step('makeResult', makerOf(item), result.deliverBy ?? clock?.finish, result.on)
}

/** A certificate is the department's to make, unless the window grants on the spot. */
function makerOf(item: CaseState['item']): Step['waitsFor'] {
  return item.certificate && !grantsAtWindow(item) ? 'examiner' : 'clerk'
}

/** No rule of a hall stops it (行政许可法 art. 42, 45): the office must know of it once its own promise goes further. */
function* ofStatutoryLimit({ clock }: CaseState, accepted: LocalDate): Generator<Step> {
  const { statutory, finish, stops = [] } = clock ?? {}
  if (!statutory || !finish) return
  if (stops.length > 0 || finish.date > statutory.date) yield step('statutoryLimit', 'clerk', statutory, accepted)
}

function* ofPapers(state: CaseState, openedOn: LocalDate): Generator<Step> {
  if (toReturn(state).length === 0) return
  yield step('returnPapers', 'clerk', undefined, (state.closing ?? state.withdrawal)?.on ?? openedOn)
}

function* ofDepartment({ department, item, clock }: CaseState, accepted: LocalDate): Generator<Step> {
  const { examiner, takeUpBy, opinion, atWindow } = department
  // 补交挂起: the citizen's own step says for what deciding waits.
  const waits = clock !== undefined && clock.stops.length > 0
  if (opinion) yield step('confirmResult', 'approver', opinion.confirmBy, accepted)
  else if (examiner === undefined && !grantsAtWindow(item)) {
    yield step('takeUp', 'examiner', takeUpBy ?? clock?.finish, accepted)
  } else if (!waits) yield step('decideResult', examiner === undefined ? 'clerk' : 'examiner', clock?.finish, accepted)
  // The time goes on, so the department's own step stays.
  if (atWindow) yield step('answerDepartment', 'clerk', atWindow.answerBy, accepted)
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
    else if (!isOwedByCitizen(owed)) {
      // The office's check has a day too when the material was due before handover.
      const otherwise = state.handover?.on ?? state.clock?.finish?.date ?? owed.promisedOn
      yield { ...step('verify', 'clerk', owed.check?.until ?? due, otherwise), materialId }
    } else if (due && owed.due.kind === 'date') yield { ...step('supply', 'applicant', due, due.date), materialId }
  }
}

function* ofRequests(state: CaseState): Generator<Step> {
  for (const { request, answerBy } of state.requests) {
    const owed = owedOf(request)
    // Not to be answered while its material is held to be false.
    if (owed === undefined || !isHeldFalse(owed, state)) {
      yield step('answerRequest', 'supervisor', answerBy, answerBy.date)
    }
  }
}

function* ofObjections(state: CaseState): Generator<Step> {
  for (const { decided, decideBy } of state.objections) {
    if (!decided) yield step('decideObjection', 'supervisor', decideBy, decideBy.date)
  }
}

function* ofFalsehood(state: CaseState): Generator<Step> {
  const open = openFalsehood(state)
  if (!open) return
  const { delivered, defence, deliverBy, on } = open
  if (defence && isHeard(open)) {
    yield step('decideFalsehood', 'supervisor', defence.decideBy, defence.on)
    return
  }
  if (!delivered) {
    yield step('deliverPriorNotice', 'clerk', deliverBy, on)
    return
  }
  yield step('hearDefence', 'applicant', delivered.until, delivered.deliveredOn)
  yield step('decideFalsehood', 'supervisor', delivered.decideBy, delivered.deliveredOn)
}

/** `otherwise`: the first release did not record the day. */
function step(
  kind: StepKind,
  waitsFor: Step['waitsFor'],
  deadline: { readonly date: LocalDate; readonly provisional: boolean } | undefined,
  otherwise: LocalDate,
): Step {
  return { kind, on: deadline?.date ?? otherwise, provisional: deadline?.provisional ?? false, waitsFor }
}

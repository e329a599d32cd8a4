import type { Changes } from '../model/change.ts'
import type { SubjectId } from '../model/ids.ts'
import type { LapsePolicy } from '../model/lapse-policy.ts'
import { isOfficeTask, isUnpromised, type PromisedMaterial } from '../model/promised-material.ts'
import { promisorSubjects } from '../model/promisors.ts'
import type { CaseState } from '../model/state.ts'
import { owing } from '../owing/evolve.ts'
import type { AcceptingEvent } from './events.ts'

/** The first release did not record the policy; this is what it printed. */
const FIRST_POLICY: LapsePolicy = {
  name: { zh: '辽宁：视为放弃，退件办结', en: 'Liaoning: deemed given up, returned' },
  outcome: 'returned',
  graceDays: 2,
  cureDays: 5,
  suspendDays: 0,
  basis: {
    zh: '大厅规则，参照辽宁省容缺受理办法',
    en: 'Hall rule, after the Liaoning rules on acceptance with documents owed',
  },
}

/** Nobody promises what the office obtains. */
function whoPromised(
  material: PromisedMaterial,
  { mode }: Pick<Extract<AcceptingEvent, { type: 'Accepted' }>, 'mode'>,
  state: CaseState,
): readonly SubjectId[] {
  return mode === 'full' || isOfficeTask(material) ? [] : promisorSubjects(state)
}

export const ACCEPTING_CHANGES: Changes<AcceptingEvent> = {
  PromisePrepared: (state, { type: _, caseNumber, ...promise }) => ({
    promise: { ...promise, signed: false },
    promisesPrepared: state.promisesPrepared + 1,
    caseNumber,
  }),
  PromiseSigned: ({ promise }) => (promise ? { promise: { ...promise, signed: true } } : {}),
  Accepted: (state, event) => ({
    status: 'accepted',
    toldOn: state.toldOn ?? event.acceptedOn,
    caseNumber: event.caseNumber,
    acceptance: {
      mode: event.mode,
      on: event.acceptedOn,
      promisedFinish: event.promisedFinish,
      deemedOn: event.deemedOn,
    },
    department: { takeUpBy: event.takeUpBy },
    clock: {
      finish: event.promisedFinish,
      from: event.promisedFinish && (event.deemedOn ?? event.acceptedOn),
      stoppedOn: undefined,
      stops: [],
      extendedDays: 0,
    },
    lapse: event.lapse ?? FIRST_POLICY,
    // Owed materials of a withdrawn promise stay in front: indexes never change.
    owed: [...state.owed, ...event.owed.map(each => owing(each, event.acceptedOn, whoPromised(each, event, state)))],
    held: undefined,
    holding: undefined,
  }),
  DeemedAccepted: (state, { caseNumber, on, since, promisedFinish, takeUpBy, owed, lapse }) => ({
    status: 'accepted',
    caseNumber,
    acceptance: {
      mode: owed.some(isUnpromised) ? 'owing' : 'full',
      on,
      promisedFinish,
      deemedOn: since,
      instead: { promise: state.promise, question: state.question },
    },
    department: { takeUpBy },
    clock: { finish: promisedFinish, from: since, stoppedOn: undefined, stops: [], extendedDays: 0 },
    lapse,
    owed: [...state.owed, ...owed.map(material => owing(material, on, []))],
    // A promise that was not yet accepted binds nobody.
    promise: undefined,
    question: undefined,
  }),
  OneTimeNoticeGiven: (state, { type: _, caseNumber, givenOn, ...notice }) => {
    const told = { toldOn: state.toldOn ?? givenOn, notice: { on: givenOn, ...notice } }
    if (notice.deemedOn) return told
    return {
      ...told,
      status: 'noticed',
      caseNumber,
      question: undefined,
      held: undefined,
      promiseWithdrawal: undefined,
    }
  },
  PapersHeld: (state, { type: _, caseNumber, ...held }) => {
    const { on, since = on, until, period = (state.holding?.period ?? 0) + 1 } = held
    const holding = { since, until, period }
    return { status: 'held', caseNumber, toldOn: state.toldOn ?? on, question: undefined, held, holding }
  },
}

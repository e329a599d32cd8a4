import { localDate } from '../../../electron/base/local-date.ts'
import { ALLOWED } from '../../../electron/cases/allowed.ts'
import type { CaseCommandType } from '../../../electron/cases/commands.ts'
import { toReturn } from '../../../electron/cases/custody/papers.ts'
import {
  awaitsCompletion,
  type CaseState,
  hasEnded,
  isSuspended,
  keepsClock,
  unsettled,
} from '../../../electron/cases/model/state.ts'
import type { StepKind } from '../../../electron/cases/model/step-kind.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { mayWait } from '../../../electron/cases/owing/office-time.ts'

/** A case that waits for a step must allow one of its commands. */
const TAKEN_BY: Readonly<Record<StepKind, readonly CaseCommandType[]>> = {
  finishEntry: ['checkMaterials'],
  tellApplicant: ['giveOneTimeNotice'],
  answerQuestion: ['personDecides'],
  returnAfterNotice: ['checkMaterials'],
  bringCore: ['checkMaterials'],
  takeUp: ['takeUp'],
  decideResult: ['decideResult'],
  confirmResult: ['confirmResult'],
  answerDepartment: ['answerDepartment'],
  statutoryLimit: ['decideResult', 'askApproval', 'dispose'],
  endStop: ['resumeClock'],
  makeResult: ['readyResult', 'makeCertificate'],
  collect: ['handOver'],
  closeCase: ['close'],
  returnPapers: ['returnPapers'],
  archive: ['archive'],
  supply: ['supply'],
  supplyLate: ['supply'],
  cure: ['supply'],
  checkSupply: ['acceptSupply', 'rejectSupply'],
  verify: ['discharge', 'checkPromise', 'findFalse'],
  dispose: ['dispose'],
  answerRequest: ['answerApproval'],
  decideObjection: ['decideObjection'],
  deliverPriorNotice: ['deliverPriorNotice'],
  hearDefence: ['hearDefence'],
  decideFalsehood: ['decideFalsehood'],
}

const AFTER_THE_END: ReadonlySet<StepKind> = new Set([
  'returnPapers',
  'archive',
  'verify',
  'checkSupply',
  'dispose',
  'decideObjection',
  'deliverPriorNotice',
  'hearDefence',
  'decideFalsehood',
])

export function faultsOf(state: CaseState): string[] {
  const ended = hasEnded(state)
  const accepted = state.status === 'accepted' || state.status === 'handedOver'
  const waits = steps(state, localDate('2026-01-01'))
  const faults: (string | false)[] = [
    !ended && waits.length === 0 && 'nothing comes next',
    !ended && state.owner.window === '' && 'nobody owns it',
    waits.some(({ on }) => !/^\d{4}-\d{2}-\d{2}$/.test(on)) && 'a step without a day',
    ended && waits.some(({ kind }) => !AFTER_THE_END.has(kind)) && 'an ended case waits',
    ...waits.map(
      ({ kind }) => !TAKEN_BY[kind].some(type => ALLOWED[state.status].has(type)) && `nobody can take the step ${kind}`,
    ),
    accepted && !state.acceptance && 'accepted without an acceptance',
    accepted && !state.clock && 'accepted and no time runs',
    accepted && !state.caseNumber && 'accepted without a number',
    !accepted && !ended && state.clock !== undefined && 'time runs for what was not accepted',
    state.status === 'awaitingPerson' && !state.question && 'waits for no question',
    ended && state.requests.length > 0 && 'an ended case asks',
    state.requests.length > 0 && !ALLOWED[state.status].has('answerApproval') && 'a request nobody can answer',
    ...state.requests.map(
      ({ request }) =>
        request.kind !== 'finish' &&
        !unsettled(state).some(({ owedId }) => owedId === request.owedId) &&
        'a request about what is settled',
    ),
    ended && unsettled(state).some(({ mode }) => mode !== 'promise') && 'something is owed to an ended case',
    toReturn(state).length > 0 !== waits.some(({ kind }) => kind === 'returnPapers') &&
      'papers to return without a step',
    new Set(state.papers.map(({ materialId }) => materialId)).size !== state.papers.length && 'a paper lies here twice',
    state.status === 'handedOver' &&
      unsettled(state).some(({ mode }) => mode !== 'promise') &&
      'handed over, still owed',
    !ended && isSuspended(state) && !mayWait(state) && 'suspended for nothing',
    state.clock !== undefined &&
      state.clock.stops.length > 0 !== (state.clock.stoppedOn !== undefined) &&
      'stops and standing still differ',
    state.status === 'accepted' &&
      awaitsCompletion(state) &&
      !unsettled(state).some(keepsClock) &&
      'the time waits for nothing',
    state.result !== undefined && awaitsCompletion(state) && 'decided before its time began',
    state.item.certificate !== undefined &&
      (state.ready !== undefined || state.handover !== undefined) &&
      !state.certificate &&
      'ready or handed over without its certificate',
    state.result?.granted === false && unsettled(state).length > 0 && 'something is owed to what was refused',
    ...state.owed.map(
      ({ status, lapse, lateness, cure }) =>
        // A cure that has ended also counts when the first delivery was in time but bad.
        status === 'lapsed' && lapse?.because !== 'foundFalse' && !lateness && !cure && 'lapsed without grace or cure',
    ),
    ...state.owed.map(owed => owed.status === 'supplied' && !owed.suppliedOn && 'supplied on no day'),
    new Set(state.owed.map(({ owedId }) => owedId)).size !== state.owed.length && 'two documents with one id',
    new Set(state.breaches.map(({ breachId }) => breachId)).size !== state.breaches.length && 'two records with one id',
  ]
  return [...new Set(faults.filter(fault => fault !== false))]
}

import type { Deadline } from '../../calendar/working-days.ts'
import { takeUpBy } from '../department/deciding.ts'
import { assess } from '../gates/evaluate.ts'
import { type Gate, isAgainst } from '../gates/gate.ts'
import { promiseHolds } from '../gates/promise.ts'
import { lacksSituation, toBring } from '../model/asked.ts'
import { officeTasks, promisedMaterials } from '../model/deadlines.ts'
import { decidedBy } from '../model/decided-by.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { namesWithDefects } from '../model/form-defect.ts'
import { noticeTold } from '../model/notice-told.ts'
import type { CaseState } from '../model/state.ts'
import { ENTERING } from '../model/statuses.ts'
import type { AcceptingCommand } from './commands.ts'
import { countAsAccepted, silenceOf } from './deemed-acceptance.ts'
import type { AcceptingEvent } from './events.ts'
import { giveOneTimeNotice, holdPapers } from './not-accepting.ts'
import { preparePromise, signPromise } from './promising.ts'
import { beginsComplete, finishFrom, numberOf, policy } from './recorded-parts.ts'

export const ACCEPTING_DECIDERS: Deciders<AcceptingCommand> = {
  preparePromise: { in: ['draft'], decide: (_, state, facts) => preparePromise(state, facts) },
  signPromise: { in: ['draft'], decide: signPromise },
  acceptFull: { in: ['draft'], decide: (_, state, facts) => acceptFull(state, facts) },
  acceptOwing: { in: ['draft'], decide: (_, state, facts) => acceptOwing(state, facts) },
  giveOneTimeNotice: {
    in: ['draft', 'awaitingPerson', 'held', 'accepted'],
    decide: (_, state, facts) => giveOneTimeNotice(state, facts),
  },
  holdPapers: { in: ['draft'], decide: (_, state, facts) => holdPapers(state, facts) },
  countAsAccepted: { in: ENTERING, decide: (_, state, facts) => countAsAccepted(state, facts) },
}

function acceptFull(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const assessment = assess(state, facts)
  if (assessment.outcome !== 'full') {
    return refused('K305', { about: namesWithDefects(toBring(state), state.defects) })
  }
  const { binding } = assessment
  const barred = refusedByBar(binding)
  if (barred) return barred
  if (binding.length > 0) return refused('K389', { gates: binding, about: binding.map(gate => gate.reason) })
  const finishing = finish(state, facts)
  const owed = officeTasks(state, facts, finishing.promisedFinish)
  return happened({
    type: 'Accepted',
    mode: 'full',
    caseNumber: numberOf(state, facts),
    acceptedOn: facts.today,
    ...finishing,
    owed,
    ...(owed.length > 0 ? policy(state, facts, owed) : {}),
    gates: assessment.gates,
    ...decidedBy(assessment, facts),
  })
}

function acceptOwing(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (toBring(state).length === 0) return refused('K319')
  const assessment = assess(state, facts)
  const { outcome, gates } = assessment
  const barred = refusedByBar(assessment.binding)
  if (barred) return barred
  if (outcome === 'askCredit') return refused('K378')
  if (outcome !== 'trust') return refused('K304', { gates: gates.filter(isAgainst) })
  // Also where the hall does without G10.
  if (!noticeTold(state, facts.rules)) return refused('K379')
  const owed = promiseHolds(state, facts) ? state.promise?.materials : promisedMaterials(state, facts)
  if (!owed || gates.some(gate => gate.id === 'promise' && gate.result !== 'pass')) {
    return refused('K311', { gates: gates.filter(gate => gate.id === 'promise') })
  }
  return happened({
    type: 'Accepted',
    mode: 'owing',
    caseNumber: numberOf(state, facts),
    acceptedOn: facts.today,
    ...(beginsComplete(owed, facts.rules) ? ({ clockFrom: 'completion' } as const) : finish(state, facts)),
    owed,
    ...policy(state, facts, owed),
    gates,
    ...decidedBy(assessment, facts),
  })
}

/** K333: says until when, on what basis and how to appeal. */
function refusedByBar(binding: readonly Gate[]): Decision | undefined {
  const bars = binding.filter(({ id }) => id === 'noBar')
  return bars.length > 0 ? refused('K333', { gates: bars, about: bars.map(({ reason }) => reason) }) : undefined
}

function finish(
  state: CaseState,
  facts: Facts,
): Pick<Extract<AcceptingEvent, { type: 'Accepted' }>, 'deemedOn' | 'deemedBasis' | 'takeUpBy'> & {
  readonly promisedFinish: Deadline
} {
  const silence = silenceOf(state, facts)
  const promisedFinish = finishFrom(state, silence?.since ?? facts.today, facts.calendar)
  const known = { promisedFinish, ...takeUpBy(state, promisedFinish, facts) }
  return silence ? { ...known, deemedOn: silence.since, deemedBasis: silence.basis } : known
}

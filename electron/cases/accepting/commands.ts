import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { CaseCommand } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import { assess } from '../gates/evaluate.ts'
import { promiseHolds } from '../gates/promise.ts'
import { lacksSituation, missingMaterials } from '../model/asked.ts'
import { promisedMaterials } from '../model/deadlines.ts'
import { decidedBy } from '../model/decided-by.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { type LapsePolicy, lapsePolicyOf } from '../model/lapse-policy.ts'
import { asParty } from '../model/presence.ts'
import { type CaseState, keepsClock } from '../model/state.ts'
import { deemedAccepted } from './deemed-acceptance.ts'
import { holdingPeriod, periodsUsed } from './holding.ts'

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** 承诺书: for what is missing now, due as computed today. Only when everything else allows trust. */
export function preparePromise(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  const { outcome, gates } = assess(state, facts)
  if (outcome === 'full') return refused('K319')
  if (outcome !== 'trust') return refused('K304', { gates: gates.filter(gate => gate.result !== 'pass') })
  const materials = promisedMaterials(state, facts)
  if (!materials) return refused('K304', { gates: gates.filter(gate => gate.id === 'deadline') })
  const caseNumber = numberOf(state, facts)
  return happened({
    type: 'PromisePrepared',
    caseNumber,
    number: `${caseNumber}-C${state.promisesPrepared + 1}`,
    noticeVersion: facts.rules.noticeVersion,
    promiseVersion: facts.rules.promiseVersion,
    preparedOn: facts.today,
    materials,
    ...policy(state, facts),
  })
}

/** The paper that was signed must be the one that was made out last, and still say what would be accepted today. */
export function signPromise(command: Command<'signPromise'>, state: CaseState, facts: Facts): Decision {
  const { promise } = state
  if (promise?.number !== command.number || !promiseHolds(state, facts)) return refused('K311')
  if (promise.signed) return happened()
  const { signature } = command
  const { number } = promise
  // It is the handler's name that stands under it.
  return asParty(
    state,
    command.present,
    present => happened({ type: 'PromiseSigned', number, ...(signature ? { signature } : {}), ...present }),
    ['handler'],
  )
}

/** 受理: nothing is missing, trust is not asked for. */
export function acceptFull(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const assessment = assess(state, facts)
  if (assessment.outcome !== 'full') {
    return refused('K305', { about: missingMaterials(state).map(material => material.name) })
  }
  return happened({
    type: 'Accepted',
    mode: 'full',
    caseNumber: numberOf(state, facts),
    acceptedOn: facts.today,
    ...finish(state, facts),
    owed: [],
    gates: assessment.gates,
    ...decidedBy(assessment, facts),
  })
}

/** 容缺受理: every gate passes, or was resolved by a person, at this very moment. */
export function acceptOwing(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (missingMaterials(state).length === 0) return refused('K319')
  const assessment = assess(state, facts)
  const { outcome, gates } = assessment
  if (outcome !== 'trust') return refused('K304', { gates: gates.filter(gate => gate.result !== 'pass') })
  const owed = promisedMaterials(state, facts)
  if (!owed || gates.some(gate => gate.id === 'promise' && gate.result !== 'pass')) {
    return refused('K311', { gates: gates.filter(gate => gate.id === 'promise') })
  }
  return happened({
    type: 'Accepted',
    mode: 'owing',
    caseNumber: numberOf(state, facts),
    acceptedOn: facts.today,
    ...(facts.rules.clockFrom === 'completion' && owed.some(keepsClock)
      ? ({ clockFrom: 'completion' } as const)
      : finish(state, facts)),
    owed,
    ...policy(state, facts),
    gates,
    ...decidedBy(assessment, facts),
  })
}

/** 一次性告知: not accepted; everything that is to be brought is told at once. */
export function giveOneTimeNotice(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  if (missingMaterials(state).length === 0) return refused('K319')
  const assessment = assess(state, facts)
  return happened({
    type: 'OneTimeNoticeGiven',
    caseNumber: numberOf(state, facts),
    givenOn: facts.today,
    by: facts.operator.id,
    returnBy: facts.calendar.citizenDeadline(facts.today, facts.rules.noticeDays),
    missing: missingMaterials(state).map(({ id }) => id),
    gates: assessment.gates,
    decidedBy: decidedBy(assessment, facts),
  })
}

/**
 * 容缺收件 (深圳): a core document is missing, so nothing is accepted; the papers are kept until a date. Who comes back within
 * the period goes on with it: it never begins anew by itself, and another one is given only as often as the rules say.
 */
export function holdPapers(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  if (!missingMaterials(state).some(material => material.core)) return refused('K349')
  const period = holdingPeriod(state, facts)
  if (!period) return refused('K376', { about: [periodsUsed(state, facts)] })
  const assessment = assess(state, facts)
  return happened({
    type: 'PapersHeld',
    caseNumber: numberOf(state, facts),
    on: facts.today,
    ...period,
    missing: missingMaterials(state).map(({ id }) => id),
    gates: assessment.gates,
    decidedBy: decidedBy(assessment, facts),
  })
}

function policy({ item }: CaseState, { rules }: Facts): { lapse?: LapsePolicy } {
  const lapse = lapsePolicyOf(item, rules)
  return lapse ? { lapse } : {}
}

/** 承诺办结日, counted from acceptance, or from the day on which the law takes the case as accepted. */
function finish(
  state: CaseState,
  facts: Facts,
): Pick<Extract<CaseEvent, { type: 'Accepted' }>, 'promisedFinish' | 'deemedOn'> {
  const { promisedDays } = state.item
  const deemedOn = deemedAccepted(state, facts)
  const from = deemedOn ?? facts.today
  const promisedFinish = promisedDays < 1 ? onTheSpot(from) : facts.calendar.addWorkingDays(from, promisedDays)
  return deemedOn ? { promisedFinish, deemedOn } : { promisedFinish }
}

function onTheSpot(today: LocalDate): Deadline {
  return { date: today, provisional: false }
}

/** A case that got its number with a promise or a one-time notice keeps it. */
function numberOf(state: CaseState, facts: Facts): string {
  return state.caseNumber ?? facts.nextCaseNumber
}

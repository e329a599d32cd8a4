import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { assess } from '../gates/evaluate.ts'
import { lacksSituation, toBring } from '../model/asked.ts'
import { decidedBy } from '../model/decided-by.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { defectsIn } from '../model/form-defect.ts'
import { isUnpromised } from '../model/promised-material.ts'
import type { CaseState } from '../model/state.ts'
import { deemedNow } from './deemed-acceptance.ts'
import type { AcceptingEvent } from './events.ts'
import { holdingPeriod, periodsUsed } from './holding.ts'
import { numberOf } from './recorded-parts.ts'

/** 一次性告知: tells at once everything that is missing. */
export function giveOneTimeNotice(given: CaseState, facts: Facts): Decision {
  const deemed = deemedNow(given, facts)
  const state = deemed ? evolve(given, given.caseId, deemed) : given
  if (state.status === 'accepted') return tellWhatIsLeft(state, facts, deemed)
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  if (toBring(state).length === 0) return refused('K319')
  const assessment = assess(state, facts)
  return happened({
    type: 'OneTimeNoticeGiven',
    caseNumber: numberOf(state, facts),
    givenOn: facts.today,
    by: facts.operator.id,
    returnBy: facts.calendar.citizenDeadline(facts.today, facts.rules.noticeDays),
    ...wanting(state),
    gates: assessment.gates,
    decidedBy: decidedBy(assessment, facts),
  })
}

/** After 视为受理. Nothing is refused and nothing has a date: the time runs. */
function tellWhatIsLeft(state: CaseState, facts: Facts, deemed: CaseEvent | undefined): Decision {
  const deemedOn = state.acceptance?.deemedOn
  const left = state.owed.filter(owed => isUnpromised(owed) && owed.status === 'owed')
  if (deemedOn === undefined || left.length === 0) return refused('K303')
  const defects = defectsIn(left)
  return happened(...(deemed ? [deemed] : []), {
    type: 'OneTimeNoticeGiven',
    caseNumber: numberOf(state, facts),
    givenOn: facts.today,
    by: facts.operator.id,
    missing: left.map(({ materialId }) => materialId),
    ...(defects.length > 0 ? { defects } : {}),
    deemedOn,
    gates: [],
  })
}

/** 容缺收件 (深圳): papers are kept while a core material is missing. Coming back continues the period that runs. */
export function holdPapers(state: CaseState, facts: Facts): Decision {
  if (deemedNow(state, facts)) return refused('K392')
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  if (!toBring(state).some(material => material.core)) return refused('K349')
  const period = holdingPeriod(state, facts)
  if (!period) return refused('K376', { about: [periodsUsed(state, facts)] })
  const assessment = assess(state, facts)
  return happened({
    type: 'PapersHeld',
    caseNumber: numberOf(state, facts),
    on: facts.today,
    ...period,
    ...wanting(state),
    gates: assessment.gates,
    decidedBy: decidedBy(assessment, facts),
  })
}

/** What is missing, and what is there but not in the required form. */
function wanting(state: CaseState): Pick<Extract<AcceptingEvent, { type: 'PapersHeld' }>, 'missing' | 'defects'> {
  const missing = toBring(state).map(({ id }) => id)
  const defects = state.defects.filter(({ materialId }) => missing.includes(materialId))
  return defects.length > 0 ? { missing, defects } : { missing }
}

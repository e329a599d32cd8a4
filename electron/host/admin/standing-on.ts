import { addDays, dateInHall, type LocalDate } from '../../base/local-date.ts'
import { foldCase } from '../../cases/evolve.ts'
import { barOf } from '../../cases/falsehood/bar.ts'
import type { BarInForce } from '../../cases/falsehood/bar-in-force.ts'
import type { Standing, StandingBreach } from '../../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { isPromisedByCitizen } from '../../cases/model/promised-material.ts'
import { relationOf } from '../../cases/model/relation.ts'
import type { Rules } from '../../cases/model/rules.ts'
import { type CaseState, isVoided, outstanding, usedCure } from '../../cases/model/state.ts'
import { owedStage } from '../../cases/owing/owed-stage.ts'
import { isDisputed } from '../../cases/trust/breaches.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { casesOfSubject } from '../../store/queries/cases.ts'
import { sinceReceipt } from '../../subjects/bars.ts'
import { LIVE_STATUSES } from '../../subjects/duplicates.ts'
import { openDeferrals } from '../../subjects/standing.ts'

/** As they stood at the end of a day. */
export async function otherCasesOn(
  { db, cases }: HallStore,
  subject: SubjectId,
  day: LocalDate,
  except: CaseId,
): Promise<readonly CaseState[]> {
  const states: CaseState[] = []
  for (const caseId of await casesOfSubject(db, subject, except)) {
    const events = (await cases.history(db, caseId)).filter(({ meta }) => dateInHall(meta.at) <= day)
    const state = foldCase(
      caseId,
      events.map(({ event }) => event),
    )
    if (state) states.push(state)
  }
  return states
}

/** As subjects/standing.ts, but for an earlier day. */
export function standingOn(
  others: readonly CaseState[],
  subject: SubjectId,
  day: LocalDate,
  { cureWindowDays }: Pick<Rules, 'cureWindowDays'>,
): Standing {
  const owed = others.flatMap(state =>
    outstanding(state)
      .filter(isPromisedByCitizen)
      .map(material => {
        const own = state.parties.applicant?.subjectId === subject
        const byAgent = relationOf(state) === 'agent'
        return { stage: owedStage(material), own, promised: own || material.subjects.includes(subject), byAgent }
      }),
  )
  const window = addDays(day, -cureWindowDays)
  // One cure may cover several materials.
  const cures = others.flatMap(state =>
    state.owed.flatMap(promised => {
      const cure = usedCure(promised, state)
      return cure && cure.on > window && promised.subjects.includes(subject) ? [`${state.caseId} ${cure.on}`] : []
    }),
  )
  return {
    ...openDeferrals(owed),
    curesUsed: new Set(cures).size,
    breaches: others.flatMap(state => breachesOn(state, subject, day)),
  }
}

function breachesOn(state: CaseState, subject: SubjectId, day: LocalDate): StandingBreach[] {
  return state.breaches
    .filter(({ subjects, until, struckOn }) => subjects.includes(subject) && until >= day && struckOn === undefined)
    .map(breach => {
      const { breachId, kind, on, until, repairedOn } = breach
      return { breachId, kind, on, until, disputed: isDisputed(state, breach), repaired: repairedOn !== undefined }
    })
}

export function duplicatesOn(others: readonly CaseState[], applicant: SubjectId, itemCode: string): string[] {
  return others
    .filter(({ status, item, parties }) => {
      const own = parties.applicant?.subjectId === applicant && item.code === itemCode
      return own && LIVE_STATUSES.includes(status)
    })
    .map(({ caseNumber, caseId }) => caseNumber ?? caseId)
}

/** See subjects/bars.ts. */
export function barsAgainst(
  others: readonly CaseState[],
  applicant: SubjectId,
  application: CaseState,
  day: LocalDate,
): readonly BarInForce[] {
  const since = sinceReceipt(application, day)
  return others.flatMap(state => {
    const own = state.parties.applicant?.subjectId === applicant && state.item.code === application.item.code
    return (own ? barOf(state, since) : undefined) ?? []
  })
}

/** 收件暂存; see subjects/held-before.ts. */
export function heldOn(
  others: readonly CaseState[],
  applicant: SubjectId,
  itemCode: string,
  day: LocalDate,
  { holdWindowDays }: Pick<Rules, 'holdWindowDays'>,
): number {
  const since = addDays(day, -holdWindowDays)
  return others
    .filter(state => {
      const { item, parties, openedOn = day, acceptance } = state
      const own = parties.applicant?.subjectId === applicant && item.code === itemCode
      return own && acceptance === undefined && openedOn >= since && !isVoided(state)
    })
    .reduce((periods, { holding }) => periods + (holding?.period ?? 0), 0)
}

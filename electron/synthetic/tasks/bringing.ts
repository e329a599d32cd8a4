import { isOwedByCitizen } from '../../cases/model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../../cases/model/state.ts'
import { otherMeans } from '../../cases/owing/supplying.ts'
import { LEAD } from '../office.ts'
import {
  ASKS_FOR_TIME,
  COMES_LATE,
  CURE_KEPT,
  CURES,
  FOUND_FALSE,
  GOOD_ENOUGH,
  OFFICE_IS_FIRST,
  WAIVER_ASKED,
} from '../proportions.ts'
import { later, type Visit, type Work } from '../work.ts'

/** Working days; grace and cures have ended too. */
const GIVEN_UP_AFTER = 12

export function planBringing(work: Work, visit: Visit): void {
  const { random } = work
  const { owed } = visit.state
  if (owed.some(one => otherMeans(one).length > 0)) later(work, visit, random.between(1, 5), { what: 'findOut' })
  const days = owed.flatMap(one => (isOwedByCitizen(one) && one.due.kind === 'date' ? [one.due.days] : []))
  if (days.length === 0) return
  const first = Math.min(...days)
  if (random.happens(WAIVER_ASKED)) later(work, visit, 1, { what: 'askForWaiver' })
  if (first > 1 && random.happens(ASKS_FOR_TIME)) later(work, visit, first - 1, { what: 'askForTime' })
  else bringWithin(work, visit, first)
}

/** `days`: working days left. */
export function bringWithin(work: Work, visit: Visit, days: number): void {
  const { random } = work
  if (random.happens(visit.reliability)) later(work, visit, random.between(1, days), { what: 'bring' })
  else if (random.happens(COMES_LATE)) later(work, visit, days + random.between(1, 3), { what: 'bringLate' })
  else later(work, visit, days + GIVEN_UP_AFTER, { what: 'dispose' })
}

export async function bring(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const method = random.weighted([
    ['counter', 70],
    ['upload', 20],
    ['post', 10],
  ] as const)
  for (const { owedId } of openCitizenMaterials(visit.state)) {
    await office.run(visit.caseId, [{ type: 'supply', owedId, method, by: 'applicant' }])
  }
  later(work, visit, 1, { what: 'checkSupply' })
}

/** Some promise a first cure; the others bring the material at once. */
export async function bringLate(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const cured = random.happens(CURES) && (await office.run(visit.caseId, [{ type: 'promiseCure' }]))
  if (!cured) return bring(work, visit)
  if (random.happens(CURE_KEPT)) later(work, visit, random.between(1, 4), { what: 'bring' })
  else later(work, visit, GIVEN_UP_AFTER, { what: 'dispose' })
}

export async function checkSupply(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  for (const { owedId, status } of visit.state.owed) {
    if (status !== 'supplied') continue
    if (random.happens(GOOD_ENOUGH)) await office.run(visit.caseId, [{ type: 'acceptSupply', owedId }])
    else {
      await office.run(visit.caseId, [{ type: 'rejectSupply', owedId, reason: '复印件不清晰' }])
      later(work, visit, 2, { what: 'bring' })
    }
  }
}

export async function findOut(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const { caseId, state } = visit
  for (const owed of state.owed) {
    const [means] = otherMeans(owed)
    if (owed.status !== 'owed' || !means || (isOwedByCitizen(owed) && !random.happens(OFFICE_IS_FIRST))) continue
    const { owedId, mode } = owed
    if (mode === 'promise' && random.happens(FOUND_FALSE)) {
      await office.run(caseId, [{ type: 'findFalse', owedId, reason: '核查结果与承诺不符' }], LEAD)
      later(work, visit, 3, { what: 'dispose' })
      continue
    }
    await office.run(caseId, [{ type: 'discharge', owedId, means, reference: `核查记录 ${random.between(1, 99_999)}` }])
  }
}

export function openCitizenMaterials({ owed }: CaseState): readonly OwedMaterial[] {
  return owed.filter(one => isOwedByCitizen(one) && (one.status === 'owed' || one.status === 'lapsed'))
}

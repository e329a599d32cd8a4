import { toReturn } from '../../cases/custody/papers.ts'
import { disposalOf } from '../../cases/ending/disposal.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { LEAD } from '../office.ts'
import { OBJECTS_TO_BREACH, PROMISE_ALONE, REPAIRS, TAKES_PAPERS } from '../proportions.ts'
import { later, type Visit, type Work } from '../work.ts'
import { openCitizenMaterials } from './bringing.ts'
import { planCourse } from './course.ts'

export async function comeBack(work: Work, visit: Visit): Promise<void> {
  const { state, caseId } = visit
  if (state.status !== 'noticed' && state.status !== 'held') return
  const accepted = await work.office.run(caseId, [{ type: 'checkMaterials', missing: [] }, { type: 'acceptFull' }])
  if (accepted) planCourse(work, { ...visit, state: accepted })
}

export async function putAway({ office }: Work, { caseId }: Visit): Promise<void> {
  const ended = await office.run(caseId, [{ type: 'putAway', reason: '期限届满无人前来' }])
  if (ended) await giveBack(office, ended)
}

/** 退还材料 */
async function giveBack(office: Work['office'], ended: CaseState): Promise<void> {
  if (toReturn(ended).length === 0) return
  await office.run(ended.caseId, [
    { type: 'returnPapers', method: 'post', to: 'applicant', mailNumber: ended.caseNumber ?? '—' },
  ])
}

/** 撤回申请, or 撤回承诺 alone. */
export async function withdraw(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const { caseId, state } = visit
  if (state.status !== 'accepted' || state.result) return
  if (state.acceptance?.mode === 'owing' && random.happens(PROMISE_ALONE)) {
    const withdrawn = await office.run(caseId, [{ type: 'withdrawPromise', reason: '改按普通程序办理' }])
    if (withdrawn) later(work, visit, random.between(1, 15), { what: 'comeBack' })
    return
  }
  const ended = await office.run(caseId, [{ type: 'withdraw', reason: '不再办理' }])
  if (ended && random.happens(TAKES_PAPERS)) await giveBack(office, ended)
}

/** A supervisor ends the case after a lapsed promise. */
export async function dispose(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const { caseId, state } = visit
  if (!disposalOf(state)) {
    // Grace or a cure still runs.
    if (openCitizenMaterials(state).some(({ lateness }) => lateness)) later(work, visit, 5, { what: 'dispose' })
    return
  }
  const disposed = await office.run(caseId, [{ type: 'dispose', reason: '期限和宽限届满仍未补交' }], LEAD)
  if (!disposed) return
  if (random.happens(TAKES_PAPERS)) await giveBack(office, disposed)
  if (disposed.breaches.length === 0) return
  if (random.happens(OBJECTS_TO_BREACH)) later(work, visit, random.between(1, 5), { what: 'objectToBreach' })
  else if (random.happens(REPAIRS)) later(work, visit, random.between(15, 40), { what: 'repair' })
}

import { isUnrepaired } from '../../cases/trust/breaches.ts'
import type { ObjectionSubject } from '../../cases/trust/events.ts'
import { LEAD } from '../office.ts'
import { UPHELD } from '../proportions.ts'
import { later, type Visit, type Work } from '../work.ts'

export function objectToDecision(work: Work, visit: Visit): Promise<void> {
  return object(work, visit, { kind: 'decision' }, '认为符合容缺受理条件')
}

export async function objectToBreach(work: Work, visit: Visit): Promise<void> {
  const breach = visit.state.breaches.find(isUnrepaired)
  if (breach) await object(work, visit, { kind: 'breach', breachId: breach.breachId }, '材料已按期寄出')
}

async function object(work: Work, visit: Visit, about: ObjectionSubject, reason: string): Promise<void> {
  const objectionId = work.random.uuid()
  const raised = await work.office.run(visit.caseId, [{ type: 'raiseObjection', objectionId, about, reason }])
  if (raised) later(work, visit, work.random.between(1, 5), { what: 'decideObjection', objectionId })
}

export async function decideObjection(work: Work, { caseId }: Visit, objectionId: string): Promise<void> {
  const upheld = work.random.happens(UPHELD)
  const reason = upheld ? '经核实，异议成立' : '经核实，原处理无误'
  await work.office.run(caseId, [{ type: 'decideObjection', objectionId, upheld, reason }], LEAD)
}

export async function repair({ office }: Work, { caseId, state }: Visit): Promise<void> {
  const breach = state.breaches.find(isUnrepaired)
  if (!breach) return
  await office.run(caseId, [{ type: 'repairBreach', breachId: breach.breachId, reason: '已履行承诺事项' }], LEAD)
}

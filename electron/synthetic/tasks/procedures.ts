import { PROCEDURES, type Procedure } from '../procedure.ts'
import { later, type Visit, type Work } from '../work.ts'

export async function startProcedure(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const [cause, reason] = random.weighted(PROCEDURES.map(one => [one, one[2]] as const))
  const days = random.between(3, 15)
  const stopped = await office.run(visit.caseId, [{ type: 'stopClock', cause, days, reason }])
  if (stopped) later(work, visit, days, { what: 'endProcedure', cause })
}

export async function endProcedure({ office }: Work, { caseId }: Visit, cause: Procedure): Promise<void> {
  await office.run(caseId, [{ type: 'resumeClock', cause }])
}

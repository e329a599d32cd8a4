import { later, type Visit, type Work } from '../task.ts'

/** 特别程序 that a hall sees often enough. */
const PROCEDURES = [
  ['expertReview', '需要专家评审', 45],
  ['inspection', '需要现场检验', 30],
  ['appraisal', '需要鉴定', 15],
  ['hearing', '申请人要求听证', 10],
] as const

export type Procedure = (typeof PROCEDURES)[number][0]

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

import type { ApprovalRequest } from '../../cases/approval/events.ts'
import { LEAD } from '../office.ts'
import { LONGER_APPROVED, TIME_APPROVED, WAIVER_APPROVED } from '../proportions.ts'
import { later, type Visit, type Work } from '../work.ts'
import { bring, bringWithin, openCitizenMaterials } from './bringing.ts'

const APPROVED: Readonly<Record<ApprovalRequest['kind'], number>> = {
  extension: TIME_APPROVED,
  waiver: WAIVER_APPROVED,
  finish: LONGER_APPROVED,
}

/** 延期 of the earliest date. */
export async function askForTime(work: Work, visit: Visit): Promise<void> {
  const dated = openCitizenMaterials(visit.state).flatMap(({ owedId, due }) =>
    due.kind === 'date' ? [{ owedId, due }] : [],
  )
  const first = dated.toSorted((a, b) => a.due.date.localeCompare(b.due.date))[0]
  if (!first) return
  const request = {
    kind: 'extension',
    owedId: first.owedId,
    days: work.random.between(2, 5),
    forceMajeure: false,
  } as const
  await ask(work, visit, request, '出具单位尚未办妥')
}

export async function askForWaiver(work: Work, visit: Visit): Promise<void> {
  const [owed] = openCitizenMaterials(visit.state)
  if (owed) await ask(work, visit, { kind: 'waiver', owedId: owed.owedId }, '数据共享已查得该材料所载内容')
}

export async function askForLonger(work: Work, visit: Visit): Promise<void> {
  const days = work.random.between(2, 5)
  await ask(work, visit, { kind: 'finish', days }, '情况复杂，须进一步核实')
  later(work, visit, 1 + work.random.between(1, days), { what: 'decide' })
}

/** The citizen brings the material later if there is more time, else at once. */
export async function answer(work: Work, visit: Visit, requestId: string): Promise<void> {
  const { random, office } = work
  const pending = visit.state.requests.find(request => request.requestId === requestId)
  if (!pending) return
  const { request } = pending
  const approved = random.happens(APPROVED[request.kind])
  const reason = approved ? '理由成立' : '理由不充分'
  const answered = await office.run(visit.caseId, [{ type: 'answerApproval', requestId, approved, reason }], LEAD)
  if (!answered || request.kind !== 'extension') return
  if (approved) bringWithin(work, visit, request.days)
  else if (random.happens(visit.reliability)) await bring(work, { ...visit, state: answered })
  else later(work, visit, 2, { what: 'bringLate' })
}

async function ask(work: Work, visit: Visit, request: ApprovalRequest, reason: string): Promise<void> {
  const requestId = work.random.uuid()
  const asked = await work.office.run(visit.caseId, [{ type: 'askApproval', requestId, request, reason }])
  if (asked) later(work, visit, 1, { what: 'answer', requestId })
  else if (request.kind === 'extension') bringWithin(work, visit, 1)
}

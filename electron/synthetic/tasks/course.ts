import { usualEnd } from '../../cases/certificate/certificate.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { isStopped } from '../../cases/course/clock.ts'
import { awaitsCompletion, type CaseState, outstanding } from '../../cases/model/state.ts'
import type { CertificateTerms } from '../../catalogue/model/item.ts'
import { APPROVER, EXAMINER } from '../office.ts'
import { GRANTED, NEVER_COLLECTED, OBJECTS_TO_DECISION, SPECIAL_PROCEDURE, TAKES_LONGER } from '../proportions.ts'
import { later, type Visit, type Work } from '../work.ts'
import { openCitizenMaterials } from './bringing.ts'

/** Working days; longer than results are kept by default. */
const UNCOLLECTED_AFTER = 65

export function planCourse(work: Work, visit: Visit): void {
  const { random } = work
  const { kind, promisedDays } = visit.state.item
  const days = Math.max(1, Math.round(promisedDays * (0.5 + random.next() * 0.45)))
  const special = kind === 'promised' && random.happens(SPECIAL_PROCEDURE)
  const longer = kind === 'promised' && !special && random.happens(TAKES_LONGER)
  if (special) later(work, visit, 1, { what: 'startProcedure' })
  later(work, visit, days, { what: longer ? 'askForLonger' : 'decide' })
}

export async function decide(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const { caseId, state } = visit
  if (state.result) return
  if (isStopped(state) || awaitsCompletion(state)) return later(work, visit, 2, { what: 'decide' })
  const granted = random.happens(GRANTED)
  const reason = granted ? '' : '不符合法定条件'
  const examined = await office.run(caseId, [{ type: 'decideResult', granted, reason }], EXAMINER)
  const decided = granted
    ? examined
    : await office.run(caseId, [{ type: 'confirmResult', agreed: true, reason: '' }], APPROVER)
  if (granted && state.item.yieldsCertificate) return later(work, visit, 1, { what: 'makeResult' })
  if (decided && !granted && random.happens(OBJECTS_TO_DECISION)) {
    later(work, visit, random.between(1, 10), { what: 'objectToDecision' })
  }
  await finish(work, visit)
}

/** Without a certificate the decision ends the case, unless something is still owed. */
async function finish(work: Work, visit: Visit): Promise<void> {
  const now = await work.office.stateOf(visit.caseId)
  const waits = now.result?.granted !== false && (outstanding(now).length > 0 || isStopped(now))
  if (waits) later(work, visit, 3, { what: 'collect' })
  else await work.office.run(visit.caseId, [{ type: 'close', result: '6', reason: '' }])
}

export async function makeResult(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  if (isStopped(visit.state)) return later(work, visit, 2, { what: 'makeResult' })
  const { certificate } = visit.state.item
  if (certificate) await office.run(visit.caseId, [certified(visit, certificate)], EXAMINER)
  else await office.run(visit.caseId, [{ type: 'readyResult' }])
  if (random.happens(NEVER_COLLECTED)) later(work, visit, UNCOLLECTED_AFTER, { what: 'putAway' })
  else later(work, visit, random.between(1, 10), { what: 'collect' })
}

function certified({ state, day }: Visit, { validity }: CertificateTerms): CaseCommand {
  return {
    type: 'makeCertificate',
    number: `演示-${state.caseNumber}`,
    issuedOn: day,
    validFrom: day,
    validUntil: validity?.kind === 'months' ? usualEnd(day, validity.months) : 'longTerm',
    copies: 1,
  }
}

export async function collect(work: Work, visit: Visit): Promise<void> {
  const { random, office } = work
  const { caseId, state } = visit
  if (!state.item.yieldsCertificate) return finish(work, visit)
  for (const { owedId, due } of openCitizenMaterials(state)) {
    if (due.kind === 'date' && !random.happens(visit.reliability)) continue
    await office.run(caseId, [
      { type: 'supply', owedId, method: 'counter', by: 'handler' },
      { type: 'acceptSupply', owedId },
    ])
  }
  const now = await office.stateOf(caseId)
  if (outstanding(now).length > 0 || isStopped(now)) return later(work, visit, 3, { what: 'collect' })
  await office.run(caseId, [collectedBy(now), { type: 'close', result: '0', reason: '' }])
}

function collectedBy({ parties }: CaseState): CaseCommand {
  const { handler } = parties
  if (!handler) throw new Error('nobody stands at the counter')
  const { subjectId, numberKind = 'resident', person, card } = handler
  return {
    type: 'handOver',
    method: 'counter',
    standsThere: { subjectId, numberKind, person, ...(card ? { card } : {}) },
  }
}

import type { Facts } from '../model/facts.ts'
import { type Limits, type Offer, type Offers, SAID } from '../model/offer.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'
import { latestNewDate } from '../owing/office-time.ts'
import type { ApprovalCommand } from './commands.ts'
import type { ApprovalRequest, PendingRequest } from './events.ts'
import { answerApproval, extensionDays, finishDays } from './requesting.ts'

type AskApproval = Extract<ApprovalCommand, { type: 'askApproval' }>

export const APPROVAL_OFFERS: Offers<ApprovalCommand> = {
  askPerson: () => [{ limits: { reason: 'always', secondPerson: true }, sample: { type: 'askPerson', reason: SAID } }],
  personDecides: () => [
    { limits: { reason: 'always' }, sample: { type: 'personDecides', allowed: true, reason: SAID } },
  ],
  askApproval: (state, facts) => [
    ...state.owed.flatMap(owed => aboutOwed(owed, state, facts)),
    ...aboutFinish(state, facts),
  ],
  answerApproval: (state, facts) => state.requests.map(request => answering(request, state, facts)),
}

const NEW = 'new'

function asking(request: ApprovalRequest, limits: Limits): Offer<AskApproval> {
  const { kind } = request
  return {
    about: { request: kind, ...(kind === 'finish' ? {} : { owedId: request.owedId }) },
    limits: { ...limits, reason: 'always', secondPerson: true },
    sample: { type: 'askApproval', requestId: NEW, request, reason: SAID },
  }
}

function aboutOwed(owed: OwedMaterial, state: CaseState, facts: Facts): readonly Offer<AskApproval>[] {
  const { owedId, due } = owed
  const waiver = asking({ kind: 'waiver', owedId }, {})
  if (!isOwedByCitizen(owed) || due.kind !== 'date') return [waiver]
  const { usual, forceMajeure } = extensionDays(owed, state, facts)
  const extension: ApprovalRequest = { kind: 'extension', owedId, days: 1, forceMajeure: usual === undefined }
  const latest = latestNewDate(state, facts)
  const limits = {
    ...(usual ? { days: usual } : {}),
    ...(forceMajeure ? { daysOfForceMajeure: forceMajeure } : {}),
    ...(latest ? { latest: latest.date } : {}),
  }
  return [asking(extension, limits), waiver]
}

function aboutFinish({ item, clock }: CaseState, { rules }: Facts): readonly Offer<AskApproval>[] {
  if (item.kind === 'instant' || !clock) return []
  return [asking({ kind: 'finish', days: 1 }, { days: finishDays(clock, rules) })]
}

/** Approving acts at once, so it can be refused where refusing cannot. */
function answering({ requestId }: PendingRequest, state: CaseState, facts: Facts) {
  const answer = (approved: boolean) => ({ type: 'answerApproval', requestId, approved, reason: SAID }) as const
  const grants = answerApproval(answer(true), state, facts).ok
  return {
    about: { requestId },
    limits: { reason: 'always', choices: [...(grants ? ['approve'] : []), 'refuse'] },
    sample: answer(false),
  } as const
}

import type { Changes } from '../model/change.ts'
import type { ApprovalEvent } from './events.ts'

export const APPROVAL_CHANGES: Changes<ApprovalEvent> = {
  PersonAsked: (_, { type: __, ...question }) => ({ status: 'awaitingPerson', question }),
  PersonDecided: ({ personDecision }, { allowed, gates, reason }) => ({
    status: 'draft',
    question: undefined,
    // A second permission adds to the first.
    personDecision: {
      allowed,
      gates: [...(allowed && personDecision?.allowed ? personDecision.gates : []), ...gates],
      reason,
    },
  }),
  ApprovalAsked: ({ requests }, { type: _, ...request }) => ({ requests: [...requests, request] }),
  ApprovalAnswered: ({ requests, owed }, { requestId, on }) => {
    const request = requests.find(pending => pending.requestId === requestId)?.request
    return {
      requests: requests.filter(pending => pending.requestId !== requestId),
      ...(request?.kind === 'extension'
        ? { owed: owed.map(one => (one.owedId === request.owedId ? { ...one, turnOn: on } : one)) }
        : {}),
    }
  },
}

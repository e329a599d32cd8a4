import type { Deciders } from '../model/decider.ts'
import { askPerson, personDecides } from './asking-person.ts'
import type { ApprovalRequest } from './events.ts'
import { answerApproval, askApproval } from './requesting.ts'

/** What one person asks for and another answers. */
export type ApprovalCommand =
  | { readonly type: 'askPerson'; readonly reason: string }
  | { readonly type: 'personDecides'; readonly allowed: boolean; readonly reason: string }
  | {
      readonly type: 'askApproval'
      readonly requestId: string
      readonly request: ApprovalRequest
      readonly reason: string
    }
  | {
      readonly type: 'answerApproval'
      readonly requestId: string
      readonly approved: boolean
      readonly reason: string
    }

export const APPROVAL: Deciders<ApprovalCommand> = {
  askPerson: { in: ['draft'], decide: askPerson },
  personDecides: { in: ['awaitingPerson'], decide: personDecides },
  askApproval: { in: ['accepted'], decide: askApproval },
  answerApproval: { in: ['accepted'], decide: answerApproval },
}

import type { ApprovalRequest } from './events.ts'

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

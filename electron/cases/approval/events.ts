import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Gate } from '../gates/gate.ts'
import type { OwedId } from '../model/ids.ts'

/** What a second person has to agree to. */
export type ApprovalRequest =
  | {
      readonly kind: 'extension'
      readonly owedId: OwedId
      readonly days: number
      /** 不可抗力. */
      readonly forceMajeure: boolean
    }
  | { readonly kind: 'waiver'; readonly owedId: OwedId }
  /** 延长审批: the decision itself takes longer (行政许可法 art. 42). */
  | { readonly kind: 'finish'; readonly days: number }

/** One person asks, another answers. */
export type ApprovalEvent =
  | {
      readonly type: 'PersonAsked'
      /** What stood against the case and is asked about, as it stood. */
      readonly gates: readonly Gate[]
      readonly reason: string
      /** Who asked: somebody else must answer. */
      readonly by: string
      readonly answerBy?: Deadline
    }
  | {
      readonly type: 'PersonDecided'
      readonly allowed: boolean
      /** What was asked about: the answer is about that, and about nothing that came since. */
      readonly gates: readonly Gate[]
      readonly reason: string
    }
  | {
      readonly type: 'ApprovalAsked'
      readonly requestId: string
      readonly request: ApprovalRequest
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
      readonly answerBy: Deadline
    }
  | {
      readonly type: 'ApprovalAnswered'
      readonly requestId: string
      readonly on: LocalDate
      readonly by: string
      readonly approved: boolean
      readonly reason: string
    }

export type PendingRequest = Omit<Extract<ApprovalEvent, { type: 'ApprovalAsked' }>, 'type'>

/** What was asked for, and how it was answered. */
export type AnsweredRequest = PendingRequest & { readonly answer: Extract<ApprovalEvent, { type: 'ApprovalAnswered' }> }

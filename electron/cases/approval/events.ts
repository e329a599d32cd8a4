import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Gate } from '../gates/gate.ts'
import type { OwedId } from '../model/ids.ts'

export type ApprovalRequest =
  | {
      readonly kind: 'extension'
      readonly owedId: OwedId
      readonly days: number
      readonly forceMajeure: boolean
    }
  | { readonly kind: 'waiver'; readonly owedId: OwedId }
  /** 延长审批 (行政许可法 art. 42). */
  | { readonly kind: 'finish'; readonly days: number }

/** Undefined for the time of the whole case. */
export function owedOf(request: ApprovalRequest): OwedId | undefined {
  return request.kind === 'finish' ? undefined : request.owedId
}

export type ApprovalEvent =
  | {
      readonly type: 'PersonAsked'
      readonly gates: readonly Gate[]
      readonly reason: string
      readonly by: string
      readonly answerBy?: Deadline
    }
  | {
      readonly type: 'PersonDecided'
      readonly allowed: boolean
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

export type AnsweredRequest = PendingRequest & { readonly answer: Extract<ApprovalEvent, { type: 'ApprovalAnswered' }> }

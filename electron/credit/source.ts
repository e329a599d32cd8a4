import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'

/** What is asked, for whom, and why. Law wants the purpose, the person who asks and the notice that was shown kept. */
export interface CreditQuery {
  /** Made by the caller; the same for every attempt of one query. */
  readonly requestId: string
  readonly subject: { readonly kind: NumberKind; readonly number: string; readonly name: string }
  /** Item code: a query serves one application. */
  readonly purpose: string
  readonly operator: string
  readonly noticeVersion: string
  /** For schemes that only say whether a grade is reached: which one is asked about. */
  readonly targets?: readonly { readonly scheme: string; readonly grade: string }[]
}

/**
 * Where grades come from. Implementations answer and never reject: whatever keeps a grade from being known is an answer
 * of its own, UNAVAILABLE with a code and a reason, within the time that the source's options give.
 */
export interface CreditSource {
  query(query: CreditQuery): Promise<CreditAnswer>
}

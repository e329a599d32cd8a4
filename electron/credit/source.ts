import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'

/** The law requires purpose, asking person and shown notice to be kept. */
export interface CreditQuery {
  /** The same for every attempt of one query. */
  readonly requestId: string
  readonly subject: { readonly kind: NumberKind; readonly number: string; readonly name: string }
  /** Item code. */
  readonly purpose: string
  readonly operator: string
  readonly noticeVersion: string
  /** For tiered schemes: the tier asked about. */
  readonly targets?: readonly { readonly scheme: string; readonly grade: string }[]
}

/**
 * Where grades come from. Implementations answer and never reject: whatever keeps a grade from being known is an answer
 * of its own, UNAVAILABLE with a code and a reason, within the time that the source's options give.
 */
export interface CreditSource {
  query(query: CreditQuery): Promise<CreditAnswer>
}

import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'

/** Purpose, operator and notice are kept as the law requires. */
export interface CreditQuery {
  /** The same for every attempt. */
  readonly requestId: string
  readonly subject: { readonly kind: NumberKind; readonly number: string; readonly name: string }
  /** Item code. */
  readonly purpose: string
  readonly operator: string
  readonly noticeVersion: string
  /** For tiered schemes. */
  readonly targets?: readonly { readonly scheme: string; readonly grade: string }[]
}

/** Never rejects: an unknown grade is UNAVAILABLE with a code, within the time of the options. */
export interface CreditSource {
  query(query: CreditQuery): Promise<CreditAnswer>
}

import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'

/** Papers that lay with the hall went back. */
export type CustodyEvent = {
  readonly type: 'PapersReturned'
  readonly materials: readonly string[]
  readonly on: LocalDate
  /** Operator. */
  readonly by: string
  readonly method: ReturnMethod
  readonly to: Party
  /** Whose card was read. */
  readonly present?: Party
  /** Number of the mail. */
  readonly mailNumber?: string
}

export const RETURN_METHODS = ['counter', 'post'] as const

export type ReturnMethod = (typeof RETURN_METHODS)[number]

import type { LocalDate } from '../../base/local-date.ts'
import type { OutcomeRowId } from '../gates/outcome.ts'
import type { Facts } from './facts.ts'

/** By which rules something was decided. */
export interface DecidedBy {
  readonly ruleVersion: string
  /** Since when that edition is in force; absent: since ever. */
  readonly rulesFrom?: LocalDate
  /** The row of the outcome table; absent in what the first release wrote. */
  readonly row?: OutcomeRowId
}

/** What the record says of the rules that something was decided by. */
export function decidedBy({ row }: { readonly row: { readonly id: OutcomeRowId } }, { rules }: Facts): DecidedBy {
  return { ruleVersion: rules.version, ...(rules.from === undefined ? {} : { rulesFrom: rules.from }), row: row.id }
}

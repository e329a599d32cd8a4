import type { LocalDate } from '../../base/local-date.ts'
import type { OutcomeRowId } from '../gates/outcome.ts'
import type { OwnFacts } from './facts.ts'

export interface DecidedBy {
  readonly ruleVersion: string
  readonly rulesFrom?: LocalDate
  readonly row?: OutcomeRowId
}

export function decidedBy({ row }: { readonly row: { readonly id: OutcomeRowId } }, { rules }: OwnFacts): DecidedBy {
  return { ruleVersion: rules.version, ...(rules.from === undefined ? {} : { rulesFrom: rules.from }), row: row.id }
}

import type { DecidedBy } from '../events.ts'
import type { Assessment } from '../gates/evaluate.ts'
import type { Facts } from './facts.ts'

/** What the record says of the rules that something was decided by. */
export function decidedBy({ row }: Pick<Assessment, 'row'>, { rules }: Facts): DecidedBy {
  return { ruleVersion: rules.version, ...(rules.from === undefined ? {} : { rulesFrom: rules.from }), row: row.id }
}

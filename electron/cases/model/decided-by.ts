import type { LocalDate } from '../../base/local-date.ts'
import type { OutcomeRowId } from '../gates/outcome.ts'
import type { OwnFacts } from './facts.ts'

/** Raised when a release's gates judge the same facts otherwise; `judgedThen` says how each number judges. */
const JUDGED = 1

export interface DecidedBy {
  readonly ruleVersion: string
  readonly rulesFrom?: LocalDate
  readonly row?: OutcomeRowId
  /** JUDGED then. Absent in earlier releases. */
  readonly judged?: number
  /** Of the privacy notice in force. Absent in earlier releases. */
  readonly noticeVersion?: string
}

export function decidedBy(
  { row }: { readonly row: { readonly id: OutcomeRowId } },
  { rules, asThen }: OwnFacts,
): DecidedBy {
  return {
    ruleVersion: rules.version,
    ...(rules.from === undefined ? {} : { rulesFrom: rules.from }),
    row: row.id,
    ...(asThen ? {} : { judged: JUDGED, noticeVersion: rules.noticeVersion }),
  }
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { OwedId } from '../model/ids.ts'
import type { CheckMethod, CheckOutcome } from './check-method.ts'

/** 告知承诺的核查. */
export type CheckingEvent = {
  readonly type: 'PromiseChecked'
  readonly owedId: OwedId
  readonly on: LocalDate
  readonly by: string
  readonly method: CheckMethod
  readonly found: string
  readonly outcome: CheckOutcome
  /** 限期整改: last day. */
  readonly until?: Deadline
  readonly basis: Bilingual
  readonly ruleVersion: string
}

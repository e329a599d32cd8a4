import type { OwedId } from '../model/ids.ts'
import type { CheckMethod, CheckOutcome } from './check-method.ts'

export type CheckingCommand = {
  readonly type: 'checkPromise'
  readonly owedId: OwedId
  readonly method: CheckMethod
  /** What was found, with the number or the place to find it again. */
  readonly found: string
  readonly outcome: CheckOutcome
}

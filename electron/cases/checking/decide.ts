import type { Deciders } from '../model/decider.ts'
import { VERIFYING } from '../model/statuses.ts'
import { checkPromise } from './checking.ts'
import type { CheckingCommand } from './commands.ts'

export const CHECKING_DECIDERS: Deciders<CheckingCommand> = {
  checkPromise: { in: VERIFYING, alone: true, decide: checkPromise },
}

import type { Deciders } from '../model/decider.ts'
import { NOT_ACCEPTED, RETURNING, VERIFYING } from '../model/statuses.ts'
import { close, dispose, putAway } from './closing.ts'
import type { EndingCommand } from './commands.ts'
import { endOtherwise } from './ending-otherwise.ts'
import { withdraw, withdrawPromise } from './withdrawing.ts'

export const ENDING_DECIDERS: Deciders<EndingCommand> = {
  close: { in: ['accepted', 'handedOver'], decide: close },
  putAway: { in: [...RETURNING, 'accepted'], decide: putAway },
  dispose: { in: VERIFYING, decide: dispose },
  endOtherwise: { in: [...NOT_ACCEPTED, 'accepted'], decide: endOtherwise },
  withdraw: { in: [...NOT_ACCEPTED, 'accepted'], decide: withdraw },
  withdrawPromise: { in: ['accepted'], decide: withdrawPromise },
}

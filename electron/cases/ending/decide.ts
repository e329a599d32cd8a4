import type { Deciders } from '../model/decider.ts'
import { NOT_ACCEPTED, RETURNING, VERIFYING } from '../model/statuses.ts'
import { close, dispose, putAway } from './closing.ts'
import type { EndingCommand } from './commands.ts'
import { endOtherwise } from './ending-otherwise.ts'
import { withdraw, withdrawPromise } from './withdrawing.ts'

export const ENDING_DECIDERS: Deciders<EndingCommand> = {
  close: { in: ['accepted', 'handedOver'], alone: true, decide: close },
  putAway: { in: [...RETURNING, 'accepted'], alone: true, decide: putAway },
  dispose: { in: VERIFYING, alone: true, decide: dispose },
  endOtherwise: { in: [...NOT_ACCEPTED, 'accepted'], decide: endOtherwise },
  withdraw: { in: [...NOT_ACCEPTED, 'accepted'], alone: true, decide: withdraw },
  withdrawPromise: { in: ['accepted'], alone: true, decide: withdrawPromise },
}

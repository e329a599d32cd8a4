import type { Deciders } from '../model/decider.ts'
import { VERIFYING } from '../model/statuses.ts'
import type { OwingCommand } from './commands.ts'
import { passDay, promiseCure } from './lateness.ts'
import { acceptSupply, discharge, findFalse, rejectSupply, supply } from './supplying.ts'

export const OWING_DECIDERS: Deciders<OwingCommand> = {
  supply: { in: VERIFYING, decide: supply },
  acceptSupply: { in: VERIFYING, decide: acceptSupply },
  rejectSupply: { in: VERIFYING, decide: rejectSupply },
  discharge: { in: VERIFYING, decide: discharge },
  findFalse: { in: VERIFYING, decide: findFalse },
  promiseCure: { in: ['accepted'], decide: promiseCure },
  passDay: { in: ['accepted'], decide: (_, state, facts) => passDay(state, facts) },
}

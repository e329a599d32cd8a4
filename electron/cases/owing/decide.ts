import type { Deciders } from '../model/decider.ts'
import { VERIFYING } from '../model/statuses.ts'
import type { OwingCommand } from './commands.ts'
import { passDay, promiseCure } from './lateness.ts'
import { acceptSupply, discharge, findFalse, rejectSupply, supply } from './supplying.ts'

export const OWING_DECIDERS: Deciders<OwingCommand> = {
  supply: { in: VERIFYING, alone: true, decide: supply },
  acceptSupply: { in: VERIFYING, alone: true, decide: acceptSupply },
  rejectSupply: { in: VERIFYING, alone: true, decide: rejectSupply },
  discharge: { in: VERIFYING, alone: true, decide: discharge },
  findFalse: { in: VERIFYING, alone: true, decide: findFalse },
  promiseCure: { in: ['accepted'], decide: promiseCure },
  passDay: { in: ['accepted'], decide: (_, state, facts) => passDay(state, facts) },
}

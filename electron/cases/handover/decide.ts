import type { Deciders } from '../model/decider.ts'
import type { HandoverCommand } from './commands.ts'
import { handOver } from './handing-over.ts'

export const HANDOVER_DECIDERS: Deciders<HandoverCommand> = {
  handOver: { in: ['accepted'], alone: true, decide: handOver },
}

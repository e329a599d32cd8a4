import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import type { CaseState, CaseStatus } from './state.ts'

/** How a subject carries out one of its commands. */
export interface Decider<Command> {
  /** Where the command may be given; anywhere else it is refused with K303. */
  readonly in: readonly CaseStatus[]
  readonly decide: (command: Command, state: CaseState, facts: Facts) => Decision
}

/** One for each command of a subject: a forgotten one does not compile. */
export type Deciders<Commands extends { readonly type: string }> = {
  readonly [Type in Commands['type']]: Decider<Extract<Commands, { readonly type: Type }>>
}

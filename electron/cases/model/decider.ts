import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import type { CaseState, CaseStatus } from './state.ts'

export interface Decider<Command> {
  /** K303 in any other status. */
  readonly in: readonly CaseStatus[]
  readonly decide: (command: Command, state: CaseState, facts: Facts) => Decision
}

export type Deciders<Commands extends { readonly type: string }> = {
  readonly [Type in Commands['type']]: Decider<Extract<Commands, { readonly type: Type }>>
}

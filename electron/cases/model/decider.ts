import type { Decision } from './decision.ts'
import type { Facts, OwnFacts } from './facts.ts'
import type { CaseState, CaseStatus } from './state.ts'

interface Deciding<Command, Known> {
  /** K303 in any other status. */
  readonly in: readonly CaseStatus[]
  readonly decide: (command: Command, state: CaseState, facts: Known) => Decision
}

/** `alone`: other cases need not be read. */
export type Decider<Command> =
  | (Deciding<Command, Facts> & { readonly alone?: undefined })
  | (Deciding<Command, OwnFacts> & { readonly alone: true })

export type Deciders<Commands extends { readonly type: string }> = {
  readonly [Type in Commands['type']]: Decider<Extract<Commands, { readonly type: Type }>>
}

import type { CaseState } from './state.ts'

export type Changes<Events extends { readonly type: string }> = {
  readonly [Type in Events['type']]: (
    state: CaseState,
    event: Extract<Events, { readonly type: Type }>,
  ) => Partial<CaseState>
}

/** Decisions that fall when their basis changes. */
export const STALE = { personDecision: undefined, question: undefined, promise: undefined } as const

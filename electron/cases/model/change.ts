import type { CaseState } from './state.ts'

/** What each event of a subject changes about a case: a forgotten one does not compile. */
export type Changes<Events extends { readonly type: string }> = {
  readonly [Type in Events['type']]: (
    state: CaseState,
    event: Extract<Events, { readonly type: Type }>,
  ) => Partial<CaseState>
}

/** What an answer or a promise was given for has changed: neither holds any more. */
export const STALE = { personDecision: undefined, question: undefined, promise: undefined } as const

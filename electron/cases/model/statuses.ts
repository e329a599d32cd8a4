import type { CaseStatus } from './state.ts'

/** Whatever has become of it. */
export const ALWAYS = [
  'draft',
  'awaitingPerson',
  'noticed',
  'held',
  'accepted',
  'handedOver',
  'closed',
  'withdrawn',
  'discarded',
] as const satisfies readonly CaseStatus[]

/** Being put together at the counter. */
export const ENTERING = ['draft', 'awaitingPerson'] as const satisfies readonly CaseStatus[]

/** The citizen was told what is missing and comes back. */
export const RETURNING = ['noticed', 'held'] as const satisfies readonly CaseStatus[]

export const NOT_ACCEPTED = [...ENTERING, ...RETURNING] as const satisfies readonly CaseStatus[]

/** What was promised in place of a document is verified when the result is out: see locksHandover. */
export const VERIFYING = ['accepted', 'handedOver', 'closed'] as const satisfies readonly CaseStatus[]

import type { CaseStatus } from './state.ts'

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

export const ENTERING = ['draft', 'awaitingPerson'] as const satisfies readonly CaseStatus[]

export const RETURNING = ['noticed', 'held'] as const satisfies readonly CaseStatus[]

export const NOT_ACCEPTED = [...ENTERING, ...RETURNING] as const satisfies readonly CaseStatus[]

export function isNotAccepted(status: CaseStatus): boolean {
  return (NOT_ACCEPTED as readonly CaseStatus[]).includes(status)
}

/** 告知承诺 is still verified in these: see locksHandover. */
export const VERIFYING = ['accepted', 'handedOver', 'closed'] as const satisfies readonly CaseStatus[]

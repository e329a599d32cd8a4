import type { Deadline } from '../../calendar/working-days.ts'
import { openFalsehood } from '../falsehood/falsehood.ts'
import { hasMaterials } from './asked.ts'
import type { CaseState } from './state.ts'
import { ENTERING } from './statuses.ts'

/** A finding of falsehood came in time: until it is decided nobody need tell, and silence counts for nothing. */
export function waitsForFinding({ received, falsehood }: Pick<CaseState, 'received' | 'falsehood'>): boolean {
  const open = openFalsehood({ falsehood })
  return open !== undefined && typeof received === 'object' && received.tellBy.date >= open.since
}

/** The office's last day to say anything, while papers are there and the applicant has heard nothing. For another item or situation they are still there. */
export function tellBy(state: CaseState): Deadline | undefined {
  const { received, toldOn, status, parties, missing } = state
  // Earlier releases did not record the day of receipt.
  if (received === undefined || received === 'unrecorded') return undefined
  const isEntered = parties.applicant !== undefined && parties.handler !== undefined
  const isUntold = toldOn === undefined && ENTERING.some(entering => entering === status)
  const isThere = missing === undefined || hasMaterials(state)
  return isUntold && isEntered && isThere && !waitsForFinding(state) ? received.tellBy : undefined
}

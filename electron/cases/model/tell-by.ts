import type { Deadline } from '../../calendar/working-days.ts'
import { hasMaterials } from './asked.ts'
import type { CaseState } from './state.ts'
import { ENTERING } from './statuses.ts'

/** The office's last day to say anything, while papers are there and the applicant has heard nothing. For another item or situation they are still there. */
export function tellBy(state: CaseState): Deadline | undefined {
  const { received, toldOn, status, parties, missing } = state
  // Earlier releases did not record the day of receipt.
  if (received === undefined || received === 'unrecorded') return undefined
  const isEntered = parties.applicant !== undefined && parties.handler !== undefined
  const isUntold = toldOn === undefined && ENTERING.some(entering => entering === status)
  const isThere = missing === undefined || hasMaterials(state)
  return isUntold && isEntered && isThere ? received.tellBy : undefined
}

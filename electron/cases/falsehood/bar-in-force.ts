import type { Bar } from './events.ts'

/** Of an earlier case of the applicant for the item. */
export interface BarInForce extends Bar {
  readonly caseNumber: string
  readonly disputed: boolean
}

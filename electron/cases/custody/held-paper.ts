import type { LocalDate } from '../../base/local-date.ts'
import type { CustodyEvent } from './events.ts'

/** 收存: a paper that the applicant brought and that lies with the hall. Electronic files were never handed in. */
export interface HeldPaper {
  readonly materialId: string
  /** Absent in earlier releases. */
  readonly on?: LocalDate
  /** Operator. */
  readonly by?: string
  /** Came after acceptance. */
  readonly supplied?: true
}

export interface ReturnedPaper extends HeldPaper {
  readonly returned: Omit<CustodyEvent, 'type' | 'materials'>
}

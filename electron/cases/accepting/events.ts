import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { DrawnSignature } from '../documents/events.ts'
import type { Gate } from '../gates/gate.ts'
import type { DecidedBy } from '../model/decided-by.ts'
import type { LapsePolicy } from '../model/lapse-policy.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'

/** A case is accepted, on a promise or without one; or it is not, and the applicant is told what is missing. */
export type AcceptingEvent =
  /** 承诺书 was made out, with what is missing and when it is due, and the notice was shown. */
  | {
      readonly type: 'PromisePrepared'
      /** 办件编号, which the case gets at the latest now. */
      readonly caseNumber: string
      /** 承诺书编号. */
      readonly number: string
      readonly noticeVersion: string
      readonly promiseVersion: string
      readonly preparedOn: LocalDate
      readonly materials: readonly PromisedMaterial[]
      /** What would happen otherwise, as the citizen was told. Absent in cases of the first release. */
      readonly lapse?: LapsePolicy
    }
  /** The citizen signed the paper with that number; without a drawn signature, on the paper itself. */
  | {
      readonly type: 'PromiseSigned'
      readonly number: string
      readonly signature?: DrawnSignature
      readonly present?: Party
    }
  | (DecidedBy & {
      readonly type: 'Accepted'
      readonly mode: 'full' | 'owing'
      readonly caseNumber: string
      readonly acceptedOn: LocalDate
      /** 视为受理: nobody was told in time what is missing, so that the time runs from the day the papers came in. */
      readonly deemedOn?: LocalDate
      /** 承诺办结日. Absent while the time is still to begin: see `clockFrom`. */
      readonly promisedFinish?: Deadline
      /** The time runs from the day on which what has a date is there. Absent: from acceptance. */
      readonly clockFrom?: 'completion'
      readonly owed: readonly PromisedMaterial[]
      readonly lapse?: LapsePolicy
      readonly gates: readonly Gate[]
    })
  | {
      readonly type: 'OneTimeNoticeGiven'
      readonly caseNumber: string
      readonly givenOn: LocalDate
      /** The operator who gave it. */
      readonly by: string
      readonly missing: readonly string[]
      /** Until when the citizen is expected back. */
      readonly returnBy?: Deadline
      /** As they stood: what did not pass is why the case was not accepted on trust. */
      readonly gates: readonly Gate[]
      /** Absent in what the first release wrote. */
      readonly decidedBy?: DecidedBy
    }
  /** 容缺收件: a core material is missing. The papers are kept, nothing is accepted and no time runs. */
  | {
      readonly type: 'PapersHeld'
      readonly caseNumber: string
      readonly on: LocalDate
      readonly until: Deadline
      /** The applicant was here before within the same period: the day on which it began. Absent: `on`. */
      readonly since?: LocalDate
      /** 第几次: which period of this case it is. Absent in what earlier releases wrote: each was one of its own. */
      readonly period?: number
      readonly missing: readonly string[]
      readonly gates: readonly Gate[]
      /** Absent in what was written before rules had editions. */
      readonly decidedBy?: DecidedBy
    }

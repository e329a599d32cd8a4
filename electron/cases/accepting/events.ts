import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { DrawnSignature } from '../documents/events.ts'
import type { Gate } from '../gates/gate.ts'
import type { DecidedBy } from '../model/decided-by.ts'
import type { FormDefect } from '../model/form-defect.ts'
import type { LapsePolicy } from '../model/lapse-policy.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'

export type AcceptingEvent =
  /** 承诺书 made out and the notice shown. */
  | {
      readonly type: 'PromisePrepared'
      readonly caseNumber: string
      readonly number: string
      readonly noticeVersion: string
      readonly promiseVersion: string
      readonly preparedOn: LocalDate
      readonly materials: readonly PromisedMaterial[]
      readonly lapse?: LapsePolicy
      /** Against whom a default is recorded. Absent in earlier releases: the item's credit parties. */
      readonly promisors?: readonly Party[]
      /** As printed: binds the agent too. */
      readonly agentClause?: Bilingual
    }
  /** Without `signature`: signed on paper. */
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
      /** 视为受理: the day the application came in. */
      readonly deemedOn?: LocalDate
      /** Absent in earlier releases: 行政许可法 art. 32. */
      readonly deemedBasis?: Bilingual
      /** 承诺办结日. Absent with `clockFrom`. */
      readonly promisedFinish?: Deadline
      /** 分办; absent where the window decides, while no time runs, and in earlier releases. */
      readonly takeUpBy?: Deadline
      /** The time begins once every material with a date is there. Absent: at acceptance. */
      readonly clockFrom?: 'completion'
      readonly owed: readonly PromisedMaterial[]
      readonly lapse?: LapsePolicy
      readonly gates: readonly Gate[]
    })
  /** 视为受理 (行政许可法 art. 32(1)(4)): nobody answered the applicant in time. */
  | (Pick<DecidedBy, 'ruleVersion' | 'rulesFrom'> & {
      readonly type: 'DeemedAccepted'
      readonly caseNumber: string
      readonly on: LocalDate
      /** The day of receipt, from which the time runs. */
      readonly since: LocalDate
      /** The last day on which the applicant could be told. */
      readonly tellBy: LocalDate
      readonly promisedFinish: Deadline
      readonly takeUpBy?: Deadline
      /** Still missing, and what the office obtains. */
      readonly owed: readonly PromisedMaterial[]
      readonly lapse?: LapsePolicy
      readonly basis: Bilingual
    })
  | {
      readonly type: 'OneTimeNoticeGiven'
      readonly caseNumber: string
      readonly givenOn: LocalDate
      readonly by: string
      readonly missing: readonly string[]
      readonly defects?: readonly FormDefect[]
      readonly returnBy?: Deadline
      /** 视为受理 since: this only tells what is still to be brought. */
      readonly deemedOn?: LocalDate
      readonly gates: readonly Gate[]
      readonly decidedBy?: DecidedBy
    }
  /** 容缺收件: a core material is missing; no time runs. */
  | {
      readonly type: 'PapersHeld'
      readonly caseNumber: string
      readonly on: LocalDate
      readonly until: Deadline
      /** First day of the period, if not `on`. */
      readonly since?: LocalDate
      /** 第几次. Absent in earlier releases. */
      readonly period?: number
      readonly missing: readonly string[]
      readonly defects?: readonly FormDefect[]
      readonly gates: readonly Gate[]
      readonly decidedBy?: DecidedBy
    }

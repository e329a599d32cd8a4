import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { DeliveryMethod } from '../model/delivery.ts'
import type { OwedId } from '../model/ids.ts'
import type { Consequence } from './consequence.ts'

export type Finding = {
  readonly materialIds: readonly string[]
  readonly facts: string
  /** A person, an office, the organ said to have issued it. */
  readonly foundBy: string
  readonly foundOn: LocalDate
}

/** 拟作决定, with what it rests on, as the rules of that day had it. */
export interface IntendedConsequence {
  readonly consequence: Consequence
  readonly basis: Bilingual
  /** 警告, for an application for a licence; its basis. */
  readonly warning?: Bilingual
  /** Of an item of safety: no new application for so many years. */
  readonly bar?: { readonly years: number; readonly basis: Bilingual }
}

/** 不得再次申请该行政许可: last day included. */
export interface Bar {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly basis: Bilingual
}

export type FalsehoodEvent =
  /** 查明虚假, and 事先告知 of what is intended (行政处罚法 art. 44). Names the materials of earlier findings too. */
  | (Finding & {
      readonly type: 'FalsehoodFound'
      readonly on: LocalDate
      readonly by: string
      readonly caseNumber: string
      /** Owed, or as it would be: what a record of it names. */
      readonly owedId: OwedId
      /** What was found before and is not decided yet, as far as this finding does not state it anew. */
      readonly earlier?: readonly Finding[]
      readonly intended: IntendedConsequence
      /** To state and defend, working days after delivery. */
      readonly days: number
      /** Of the right to be heard. */
      readonly hearing: Bilingual
      readonly deliverBy: Deadline
      readonly ruleVersion: string
    })
  | {
      readonly type: 'PriorNoticeDelivered'
      readonly on: LocalDate
      readonly deliveredOn: LocalDate
      readonly method: DeliveryMethod
      /** Last day to state and defend. */
      readonly until: Deadline
      readonly decideBy: Deadline
    }
  /** 陈述、申辩, or that the party clearly gives it up (行政处罚法 art. 62). */
  | {
      readonly type: 'DefenceHeard'
      readonly on: LocalDate
      readonly by: string
      readonly kind: 'statement' | 'waiver'
      readonly said: string
      /** What was made of it (art. 45: reviewed). */
      readonly weighed: string
      readonly decideBy: Deadline
      readonly present?: Party
    }
  /** Followed by the end of the case. */
  | {
      readonly type: 'FalsehoodDecided'
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
      readonly consequence: Consequence
      readonly basis: Bilingual
      readonly warning?: Bilingual
      readonly bar?: Bar
      readonly breachId: string
      /** The time had passed without a word since the notice. */
      readonly unheard?: true
    }
  /** Not false, or not to be acted on (行政许可法 art. 69(3)): the case goes on. */
  | {
      readonly type: 'FalsehoodDropped'
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
      /** The days of 行政许可法 art. 32 anew, where nobody was told before the finding. */
      readonly tellBy?: Deadline
    }

import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { OwedId, SubjectId } from '../model/ids.ts'

/**
 * The hall's own performance record (内部履约记录) and what ends it. It affects acceptance on trust at this hall and nothing
 * else.
 */
export type TrustEvent =
  | {
      readonly type: 'BreachRecorded'
      readonly breachId: string
      readonly owedId: OwedId
      readonly kind: 'late' | 'false'
      readonly subjects: readonly SubjectId[]
      readonly on: LocalDate
      /** The last day on which it counts. */
      readonly until: LocalDate
    }
  /** 修复: its use ends the same day. */
  | {
      readonly type: 'BreachRepaired'
      readonly breachId: string
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
    }
  /** 异议: the entry is marked at once. */
  | {
      readonly type: 'ObjectionRaised'
      readonly objectionId: string
      readonly about: ObjectionSubject
      readonly on: LocalDate
      readonly reason: string
      readonly decideBy: Deadline
      readonly present?: Party
    }
  | {
      readonly type: 'ObjectionDecided'
      readonly objectionId: string
      readonly on: LocalDate
      readonly by: string
      readonly upheld: boolean
      readonly reason: string
    }

/** What somebody objects to: how the case was decided, or a breach that was recorded. */
export type ObjectionSubject = { readonly kind: 'decision' } | { readonly kind: 'breach'; readonly breachId: string }

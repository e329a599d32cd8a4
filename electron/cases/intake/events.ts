import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from '../../catalogue/model/item.ts'
import type { CaseId } from '../model/ids.ts'
import type { Relation } from '../model/relation.ts'

/** Why an entry came to nothing: it was a mistake of whoever entered it, or nobody came back with any paper. */
export type DiscardReason = 'mistake' | 'expired'

/** What is put right, or given up, while a case is being entered. None of it is anything that the applicant did. */
export type DraftEvent =
  /** 换事项: what a credit source said, it said for the other item. */
  | { readonly type: 'ItemChanged'; readonly item: Item; readonly situation?: string; readonly on: LocalDate }
  /** What the handler is to the applicant. */
  | { readonly type: 'RelationChanged'; readonly relation: Relation }
  /** 取消登记: no application was made. Nobody is told, and it counts for nothing. */
  | {
      readonly type: 'DraftDiscarded'
      readonly on: LocalDate
      readonly because: DiscardReason
      /** The case in which it was entered anew: a number that somebody has seen stays with its item. */
      readonly replacedBy?: CaseId
    }

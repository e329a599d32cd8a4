import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { OwedId, SubjectId } from '../model/ids.ts'

/** 内部履约记录: counts only for acceptance on trust at this hall. */
export type TrustEvent =
  | {
      readonly type: 'BreachRecorded'
      readonly breachId: string
      readonly owedId: OwedId
      readonly kind: 'late' | 'false'
      readonly subjects: readonly SubjectId[]
      readonly on: LocalDate
      /** Last day on which it counts. */
      readonly until: LocalDate
    }
  | {
      readonly type: 'BreachRepaired'
      readonly breachId: string
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
    }
  /** What was recorded as missing is proven to have arrived before grace or cure was over. `reason`: the proof. */
  | {
      readonly type: 'BreachStruck'
      readonly breachId: string
      readonly owedId: OwedId
      readonly on: LocalDate
      readonly by: string
      readonly arrivedOn: LocalDate
      /** Late, but within grace or cure. */
      readonly inGrace?: true
      readonly reason: string
    }
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

export type ObjectionSubject = { readonly kind: 'decision' } | { readonly kind: 'breach'; readonly breachId: string }

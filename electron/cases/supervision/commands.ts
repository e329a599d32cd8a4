import type { LocalDate } from '../../base/local-date.ts'
import type { OfficeStep, SupervisionRule } from './supervision-rules.ts'

export type SupervisionCommand =
  /** 督办. `openedOn`: day of the case's first event. */
  | {
      readonly type: 'supervise'
      readonly rule: SupervisionRule
      readonly step: OfficeStep
      readonly materialId?: string
      readonly openedOn: LocalDate
      readonly content: string
    }
  | { readonly type: 'answerSupervision'; readonly number: string; readonly result: string }

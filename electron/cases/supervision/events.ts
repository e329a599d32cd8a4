import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { StepKind } from '../model/step-kind.ts'

/** 预警类型: yellow before the office's date, red after it. Against offices only. */
export type SupervisionLevel = 'yellow' | 'red'

/** 督办, by GB/T 39046-2020 table 11. */
export type SupervisionEvent =
  | {
      readonly type: 'SupervisionIssued'
      readonly number: string
      readonly rule: string
      readonly level: SupervisionLevel
      readonly step: StepKind
      readonly materialId?: string
      readonly due: LocalDate
      readonly at: string
      readonly on: LocalDate
      readonly by: string
      readonly content: string
      readonly department: Bilingual
      readonly window: string
      readonly answerBy: Deadline
    }
  | {
      readonly type: 'SupervisionAnswered'
      readonly number: string
      readonly at: string
      readonly on: LocalDate
      readonly by: string
      readonly result: string
    }

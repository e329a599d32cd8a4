import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { StepKind } from '../model/step-kind.ts'

/** 预警类型: yellow before the office's own date, red once it has passed. Cards are against offices, never citizens. */
export type SupervisionLevel = 'yellow' | 'red'

/** 督办, as GB/T 39046-2020 table 11 has it: one order about one step that an office is to take, and its answer. */
export type SupervisionEvent =
  | {
      readonly type: 'SupervisionIssued'
      /** 督办编号. */
      readonly number: string
      /** 监察规则编号. */
      readonly rule: string
      readonly level: SupervisionLevel
      /** What the office was to do, about which material, and by when. */
      readonly step: StepKind
      readonly materialId?: string
      readonly due: LocalDate
      /** 督办发出时间, an instant. */
      readonly at: string
      readonly on: LocalDate
      readonly by: string
      /** 督办内容. */
      readonly content: string
      /** 责任部门. */
      readonly department: Bilingual
      readonly window: string
      readonly answerBy: Deadline
    }
  /** 结果描述, by whoever answers for the office. */
  | {
      readonly type: 'SupervisionAnswered'
      readonly number: string
      readonly at: string
      readonly on: LocalDate
      readonly by: string
      readonly result: string
    }

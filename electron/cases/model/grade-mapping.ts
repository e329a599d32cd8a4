import type { LocalDate } from '../../base/local-date.ts'
import { type Comparison, compareGrade, type FoundGrade, type GradeHolder, gradeIn, type Scheme } from './schemes.ts'

/** 等级对照表, as published. */
export interface GradeMapping {
  readonly from: string
  readonly to: string
  readonly grades: Readonly<Record<string, string>>
  /** Only a mapping for `household` makes a household's star count for a person. */
  readonly holder: GradeHolder
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
  readonly source: string
}

export interface GradeRules {
  readonly schemes: Readonly<Record<string, Scheme>>
  readonly mappings: readonly GradeMapping[]
}

export type GradeWeighing =
  | {
      readonly comparison: Comparison
      readonly scheme: string
      readonly grade: string
      readonly threshold: string
      readonly mapping?: GradeMapping
    }
  /** `household`: no mapping for household grades. `scheme`: not accepted by the item. */
  | { readonly incomparable: 'household' | 'scheme' | 'mappingNotInForce' | 'notInMapping' }

export function weighGrade(
  answer: FoundGrade,
  thresholds: Readonly<Record<string, string>>,
  { schemes, mappings }: GradeRules,
  today: LocalDate,
): GradeWeighing {
  const holder = answer.holder ?? 'subject'
  const own = schemes[answer.scheme]
  const threshold = thresholds[answer.scheme]
  if (own && threshold !== undefined && own.holder === holder) {
    const grade = gradeIn(own, answer)
    return { comparison: compareGrade(own, answer, threshold), scheme: answer.scheme, grade, threshold }
  }
  const fitting = mappings.filter(
    ({ from, to, holder: of }) => from === answer.scheme && of === holder && to in thresholds,
  )
  const mapping = fitting.find(candidate => isMappingInForce(candidate, today))
  if (!mapping) {
    if (fitting.length > 0) return { incomparable: 'mappingNotInForce' }
    return { incomparable: holder === 'household' || own?.holder === 'household' ? 'household' : 'scheme' }
  }
  const target = schemes[mapping.to]
  const needed = thresholds[mapping.to]
  const mapped = mapping.grades[gradeIn(own, answer)]
  if (!target || needed === undefined || mapped === undefined) return { incomparable: 'notInMapping' }
  const as: FoundGrade = { ...answer, scheme: mapping.to, grade: mapped, score: null }
  return { comparison: compareGrade(target, as, needed), scheme: mapping.to, grade: mapped, threshold: needed, mapping }
}

export function isMappingInForce({ validFrom, validTo }: GradeMapping, today: LocalDate): boolean {
  return validFrom <= today && (validTo === undefined || validTo >= today)
}

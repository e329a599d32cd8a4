import type { LocalDate } from '../../base/local-date.ts'
import { type Comparison, compareGrade, type FoundGrade, type GradeHolder, gradeIn, type Scheme } from './schemes.ts'

/** 等级对照表: what a grade of one scheme counts as in another. Data with dates, decided and published by somebody. */
export interface GradeMapping {
  readonly from: string
  readonly to: string
  readonly grades: Readonly<Record<string, string>>
  /** Whose grades it is about. One of households is the only way in which a household's star counts for a person. */
  readonly holder: GradeHolder
  readonly validFrom: LocalDate
  /** The last day. Absent: no end is set. */
  readonly validTo?: LocalDate
  /** The decision that it comes from. */
  readonly source: string
}

export interface GradeRules {
  readonly schemes: Readonly<Record<string, Scheme>>
  readonly mappings: readonly GradeMapping[]
}

/** How an answer stands against the thresholds of an item, and by which scheme and mapping it was compared. */
export type GradeWeighing =
  | {
      readonly comparison: Comparison
      readonly scheme: string
      readonly grade: string
      readonly threshold: string
      readonly mapping?: GradeMapping
    }
  /** `household`: not a person's grade, and nothing says what it counts as. `scheme`: not one that the item accepts. */
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

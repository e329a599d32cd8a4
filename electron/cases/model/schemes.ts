import type { Bilingual } from '../../base/bilingual.ts'
import type { CreditAnswer } from './credit-answer.ts'

/** The subject, or its household (星级户). */
export type GradeHolder = 'subject' | 'household'

interface SchemeCommon {
  readonly name: Bilingual
  /** A household's star is not a person's grade. */
  readonly holder: GradeHolder
}

/** 等级, best first. */
export interface LetterScheme extends SchemeCommon {
  readonly kind: 'letters'
  readonly grades: readonly string[]
}

/** 星级, 1 to `stars`, best last. */
export interface StarScheme extends SchemeCommon {
  readonly kind: 'stars'
  readonly stars: number
}

/** 分值. Bands best first, from `from` points; a threshold is a band or a number. */
export interface PointScheme extends SchemeCommon {
  readonly kind: 'points'
  readonly bands: readonly { readonly grade: string; readonly from: number }[]
}

/** The source only says whether one tier is reached. Best first. */
export interface TieredScheme extends SchemeCommon {
  readonly kind: 'tiered'
  readonly tiers: readonly string[]
}

export type Scheme = LetterScheme | StarScheme | PointScheme | TieredScheme

export type FoundGrade = Extract<CreditAnswer, { status: 'FOUND' }>

/** Within one scheme. `grade`, `threshold`: not in the scheme; `tier`: another was asked about; `band`: not exact enough. */
export type Comparison =
  | 'reached'
  | 'below'
  | { readonly unknown: 'grade' | 'threshold' | 'notAssessed' | 'tier' | 'band' }

export function compareGrade(scheme: Scheme, answer: FoundGrade, threshold: string): Comparison {
  switch (scheme.kind) {
    case 'letters':
      return byPlace(scheme.grades, answer.grade, threshold)
    case 'stars':
      return byStars(scheme, answer.grade, threshold)
    case 'points':
      return byPoints(scheme, answer, threshold)
    case 'tiered':
      return byTier(scheme, answer, threshold)
  }
}

export function isThreshold(scheme: Scheme, text: string): boolean {
  switch (scheme.kind) {
    case 'letters':
      return scheme.grades.includes(text)
    case 'stars':
      return starsOf(scheme, text) !== undefined
    case 'points':
      return pointsOf(scheme, text) !== undefined
    case 'tiered':
      return scheme.tiers.includes(text)
  }
}

/** Best first. */
export function gradesOf(scheme: Scheme): readonly string[] {
  switch (scheme.kind) {
    case 'letters':
      return scheme.grades
    case 'stars':
      return Array.from({ length: scheme.stars }, (_, index) => String(scheme.stars - index))
    case 'points':
      return scheme.bands.map(band => band.grade)
    case 'tiered':
      return scheme.tiers
  }
}

/** As mappings name it: for points, the band. */
export function gradeIn(scheme: Scheme | undefined, answer: FoundGrade): string {
  if (scheme?.kind !== 'points' || answer.score === null) return answer.grade
  const { score } = answer
  return scheme.bands.find(band => score >= band.from)?.grade ?? answer.grade
}

function byPlace(best: readonly string[], grade: string, threshold: string): Comparison {
  const has = best.indexOf(grade)
  const needs = best.indexOf(threshold)
  if (has === -1) return { unknown: 'grade' }
  if (needs === -1) return { unknown: 'threshold' }
  return has <= needs ? 'reached' : 'below'
}

function byStars(scheme: StarScheme, grade: string, threshold: string): Comparison {
  const has = starsOf(scheme, grade)
  const needs = starsOf(scheme, threshold)
  if (has === undefined) return { unknown: 'grade' }
  if (needs === undefined) return { unknown: 'threshold' }
  return has >= needs ? 'reached' : 'below'
}

function starsOf({ stars }: StarScheme, text: string): number | undefined {
  return /^\d$/.test(text) && Number(text) >= 1 && Number(text) <= stars ? Number(text) : undefined
}

function byPoints(scheme: PointScheme, answer: FoundGrade, threshold: string): Comparison {
  const needs = pointsOf(scheme, threshold)
  if (needs === undefined) return { unknown: 'threshold' }
  if (answer.score !== null) return answer.score >= needs ? 'reached' : 'below'
  // Without points, the band gives a lower and an upper bound.
  const at = scheme.bands.findIndex(band => band.grade === answer.grade)
  const band = scheme.bands[at]
  if (!band) return { unknown: 'grade' }
  if (band.from >= needs) return 'reached'
  const better = scheme.bands[at - 1]
  return better && better.from <= needs ? 'below' : { unknown: 'band' }
}

function pointsOf({ bands }: PointScheme, text: string): number | undefined {
  const band = bands.find(({ grade }) => grade === text)
  if (band) return band.from
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined
}

/** A better tier reached, or a lower one missed, also answers. */
function byTier({ tiers }: TieredScheme, answer: FoundGrade, threshold: string): Comparison {
  const asked = tiers.indexOf(answer.grade)
  const needs = tiers.indexOf(threshold)
  if (asked === -1) return { unknown: 'grade' }
  if (needs === -1) return { unknown: 'threshold' }
  if (answer.tier === 'reached') return asked <= needs ? 'reached' : { unknown: 'tier' }
  if (answer.tier === 'below') return asked >= needs ? 'below' : { unknown: 'tier' }
  return { unknown: 'notAssessed' }
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { CreditAnswer } from './credit-answer.ts'

/** Whose grade it is: the subject's own, or its household's (星级户). */
export type GradeHolder = 'subject' | 'household'

interface SchemeCommon {
  readonly name: Bilingual
  /** Whose grades the scheme gives. A household's star is not a person's grade. */
  readonly holder: GradeHolder
}

/** 等级 by letters, the best first. */
export interface LetterScheme extends SchemeCommon {
  readonly kind: 'letters'
  readonly grades: readonly string[]
}

/** 星级, 1 to `stars`; more are better. */
export interface StarScheme extends SchemeCommon {
  readonly kind: 'stars'
  readonly stars: number
}

/** 分值 with bands, the best first; a band begins at `from` points. A threshold is a band or a number. */
export interface PointScheme extends SchemeCommon {
  readonly kind: 'points'
  readonly bands: readonly { readonly grade: string; readonly from: number }[]
}

/** The source is asked about one tier, and says no more than whether it is reached. The best first. */
export interface TieredScheme extends SchemeCommon {
  readonly kind: 'tiered'
  readonly tiers: readonly string[]
}

/** 评级体系. */
export type Scheme = LetterScheme | StarScheme | PointScheme | TieredScheme

export type FoundGrade = Extract<CreditAnswer, { status: 'FOUND' }>

/**
 * A grade against a threshold of the same scheme. Whatever is not a believable answer to that very question is a reason
 * why it cannot be said: `grade` or `threshold` is not part of the scheme, `notAssessed` by the source, another `tier` was
 * asked about, or the `band` alone does not tell.
 */
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

/** Whether a text can be a threshold of a scheme. */
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

/** Every grade that a scheme has, the best first. */
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

/** The grade of an answer as a mapping names it: of points, the band that they lie in. */
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
  // Without the points a band says at least where it begins and where the better one does.
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

/** The answer is about the tier in `grade`: a better one that is reached says enough, so does a lower one that is not. */
function byTier({ tiers }: TieredScheme, answer: FoundGrade, threshold: string): Comparison {
  const asked = tiers.indexOf(answer.grade)
  const needs = tiers.indexOf(threshold)
  if (asked === -1) return { unknown: 'grade' }
  if (needs === -1) return { unknown: 'threshold' }
  if (answer.tier === 'reached') return asked <= needs ? 'reached' : { unknown: 'tier' }
  if (answer.tier === 'below') return asked >= needs ? 'below' : { unknown: 'tier' }
  return { unknown: 'notAssessed' }
}

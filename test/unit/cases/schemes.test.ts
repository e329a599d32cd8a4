import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { type GradeMapping, weighGrade } from '../../../electron/cases/model/grade-mapping.ts'
import { answerText, gradeText } from '../../../electron/cases/model/grade-text.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import {
  compareGrade,
  type FoundGrade,
  gradesOf,
  isThreshold,
  type Scheme,
} from '../../../electron/cases/model/schemes.ts'
import { found } from '../../support/cases/case-builder.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const { schemes } = DEFAULT_RULES
const TODAY = localDate('2026-04-30')

function scheme(name: string): Scheme {
  const known = schemes[name]
  if (!known) throw new Error(name)
  return known
}

function answer(rest: Partial<FoundGrade>): FoundGrade {
  const given = found(rest)
  if (given.status !== 'FOUND') throw new Error('not found')
  return given
}

describe('comparing a grade with a threshold', () => {
  it.each<[string, Partial<FoundGrade>, string, unknown]>([
    ['letter', { grade: 'A' }, 'B', 'reached'],
    ['letter', { grade: 'B' }, 'B', 'reached'],
    ['letter', { grade: 'C' }, 'B', 'below'],
    ['letter', { grade: 'b' }, 'B', { unknown: 'grade' }],
    ['letter', { grade: 'B' }, 'Z', { unknown: 'threshold' }],
    ['stars', { grade: '5' }, '3', 'reached'],
    ['stars', { grade: '3' }, '3', 'reached'],
    ['stars', { grade: '2' }, '3', 'below'],
    ['stars', { grade: '6' }, '3', { unknown: 'grade' }],
    ['stars', { grade: '0' }, '3', { unknown: 'grade' }],
    ['stars', { grade: '4★' }, '3', { unknown: 'grade' }],
    ['points', { grade: 'B', score: 76 }, 'B', 'reached'],
    ['points', { grade: 'B', score: 70 }, 'B', 'reached'],
    ['points', { grade: 'C', score: 69.9 }, 'B', 'below'],
    ['points', { grade: 'B', score: 76 }, '76', 'reached'],
    ['points', { grade: 'B', score: 76 }, '77', 'below'],
    ['points', { grade: 'A', score: null }, 'B', 'reached'],
    ['points', { grade: 'C', score: null }, 'B', 'below'],
    ['points', { grade: 'B', score: null }, '77', { unknown: 'band' }],
    ['points', { grade: 'X', score: null }, 'B', { unknown: 'grade' }],
    ['points', { grade: 'B', score: 76 }, 'many', { unknown: 'threshold' }],
    ['tiered', { grade: 'B', tier: 'reached' }, 'B', 'reached'],
    ['tiered', { grade: 'A', tier: 'reached' }, 'B', 'reached'],
    ['tiered', { grade: 'C', tier: 'reached' }, 'B', { unknown: 'tier' }],
    ['tiered', { grade: 'B', tier: 'below' }, 'B', 'below'],
    ['tiered', { grade: 'C', tier: 'below' }, 'B', 'below'],
    ['tiered', { grade: 'A', tier: 'below' }, 'B', { unknown: 'tier' }],
    ['tiered', { grade: 'B', tier: 'unassessed' }, 'B', { unknown: 'notAssessed' }],
    ['tiered', { grade: 'B' }, 'B', { unknown: 'notAssessed' }],
    ['tiered', { grade: 'Z', tier: 'reached' }, 'B', { unknown: 'grade' }],
    ['tiered', { grade: 'B', tier: 'reached' }, 'Z', { unknown: 'threshold' }],
  ])('with %s: %o against %s → %o', (name, given, threshold, expected) => {
    expect(compareGrade(scheme(name), answer({ scheme: name, ...given }), threshold)).toEqual(expected)
  })

  it('a better grade is never below what a worse one reaches, in any scheme', () => {
    checkOften({ 'reached by the worse one': 15, 'reached by the better one alone': 5 }, met =>
      fc.property(fc.constantFrom('letter', 'stars', 'points'), fc.nat(4), fc.nat(4), fc.nat(4), (name, a, b, t) => {
        const grades = gradesOf(scheme(name))
        const at = (index: number) => grades[Math.min(index, grades.length - 1)] ?? ''
        const says = (index: number) =>
          compareGrade(scheme(name), answer({ scheme: name, grade: at(index), score: null }), at(t))
        const better = says(Math.min(a, b))
        if (says(Math.max(a, b)) !== 'reached') {
          if (better === 'reached') met('reached by the better one alone')
          return
        }
        met('reached by the worse one')
        expect(better).toBe('reached')
      }),
    )
  })

  it.each([
    ['letter', 'B', true],
    ['letter', 'E', false],
    ['stars', '5', true],
    ['stars', '6', false],
    ['points', 'B', true],
    ['points', '72.5', true],
    ['points', '-1', false],
    ['tiered', 'C', true],
    ['tiered', 'D', false],
  ])('%s %s is a valid threshold: %s', (name, text, expected) => {
    expect(isThreshold(scheme(name), text)).toBe(expected)
  })
})

const mapping = (rest: Partial<GradeMapping> = {}): GradeMapping => ({
  from: 'householdStars',
  to: 'letter',
  grades: { '5': 'A', '4': 'B', '3': 'C' },
  holder: 'household',
  validFrom: localDate('2026-01-01'),
  validTo: localDate('2026-12-31'),
  source: '示例〔2026〕3号',
  ...rest,
})

describe('Wuhan’s household stars (domain 8, S0: household-level star ≠ person-level)', () => {
  const stars = answer({ scheme: 'householdStars', grade: '5', holder: 'household', score: null })
  const weigh = (
    mappings: readonly GradeMapping[],
    thresholds: Record<string, string> = { letter: 'B' },
    day = TODAY,
  ) => weighGrade(stars, thresholds, { schemes, mappings }, day)

  it('do not count for a person without a mapping', () => {
    expect(weigh([])).toEqual({ incomparable: 'household' })
    expect(weigh([], { stars: '3' })).toEqual({ incomparable: 'household' })
  })
  it('count through a mapping for households', () => {
    expect(weigh([mapping()])).toMatchObject({ comparison: 'reached', scheme: 'letter', grade: 'A', threshold: 'B' })
    expect(weigh([mapping()], { letter: 'B', stars: '3' })).toMatchObject({ scheme: 'letter' })
    expect(weigh([mapping({ holder: 'subject' })])).toEqual({ incomparable: 'household' })
  })
  it('count where the item names a threshold of household stars', () => {
    expect(weigh([], { householdStars: '4' })).toMatchObject({ comparison: 'reached', scheme: 'householdStars' })
  })
  it('are no person’s grade even when the source names a person’s scheme', () => {
    const claimed = answer({ scheme: 'stars', grade: '5', holder: 'household', score: null })
    expect(weighGrade(claimed, { stars: '3' }, { schemes, mappings: [] }, TODAY)).toEqual({ incomparable: 'household' })
  })
  it.each([
    ['2025-12-31', 'mappingNotInForce'],
    ['2026-01-01', undefined],
    ['2026-12-31', undefined],
    ['2027-01-01', 'mappingNotInForce'],
  ])('on %s the mapping of 2026 gives %s', (day, incomparable) => {
    const weighed = weigh([mapping()], { letter: 'B' }, localDate(day))
    expect('incomparable' in weighed ? weighed.incomparable : undefined).toBe(incomparable)
  })
  it('count through a mapping without an end on any later day', () => {
    const { validTo: _, ...open } = mapping()
    expect(weigh([open], { letter: 'B' }, localDate('2099-01-01'))).toMatchObject({ comparison: 'reached' })
  })
  it('outside the mapping are incomparable', () => {
    expect(weigh([mapping({ grades: { '4': 'B' } })])).toEqual({ incomparable: 'notInMapping' })
  })
  it('with two mappings, the one in force counts', () => {
    const later = mapping({
      validFrom: localDate('2027-01-01'),
      validTo: localDate('2027-12-31'),
      grades: { '5': 'C' },
    })
    expect(weigh([mapping(), later], { letter: 'B' }, localDate('2027-03-01'))).toMatchObject({ comparison: 'below' })
  })
})

it('points are mapped by their band (Suqian, S3: numeric score source with band table)', () => {
  const points = answer({ scheme: 'points', grade: '', score: 71 })
  const bands = mapping({ from: 'points', grades: { A: 'A', B: 'B', C: 'C', D: 'D' }, holder: 'subject' })
  expect(weighGrade(points, { letter: 'B' }, { schemes, mappings: [bands] }, TODAY)).toMatchObject({
    comparison: 'reached',
    grade: 'B',
  })
})

it('every kind of grade has a text', () => {
  expect(gradeText(scheme('letter'), 'B').zh).toBe('B 级')
  expect(gradeText(scheme('stars'), '1').en).toBe('1 star')
  expect(gradeText(scheme('points'), '70').zh).toBe('70 分')
  expect(gradeText(undefined, 'Q').zh).toBe('Q')
  const said = (rest: Partial<FoundGrade>) => answerText(answer({ score: null, ...rest }), schemes).zh
  expect(said({ scheme: 'householdStars', grade: '5', holder: 'household' })).toBe('户5 星')
  expect(said({ scheme: 'points', grade: 'B', score: 76 })).toBe('76 分')
  expect(said({ scheme: 'tiered', grade: 'B', tier: 'below' })).toBe('B 档：未达到')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber } from '../../../drivers/number/id-number.ts'
import { checkUscc } from '../../../drivers/number/uscc.ts'
import { type GradingTable, gradeOf } from '../../../electron/credit/reference/grading.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const { table, subjects } = loadReferenceData(undefined)

describe('the published grading table', () => {
  it.each([
    [[], 60, 'C'],
    [['settled-residence', 'complete-record'], 70, 'B'],
    [['settled-residence'], 66, 'C'],
    [['volunteer', 'tax-on-time', 'commended'], 88, 'A'],
    [['court-enforcement'], 15, 'D'],
  ])('gives for %j → %i, %s', (indicators, score, grade) => {
    expect(gradeOf(indicators, table)).toMatchObject({ score, grade })
  })

  it('limits each dimension, and the score to 0–100', () => {
    const steep: GradingTable = { ...table, limits: { personal: 5, adverse: 100, favourable: 100 } }
    expect(gradeOf(['settled-residence', 'steady-insurance'], steep).dimensions.personal).toBe(5)
    expect(
      gradeOf(['court-enforcement', 'administrative-penalty', 'missed-promise'], { ...steep, base: 10 }).score,
    ).toBe(0)
  })

  it('can have other bands and grades', () => {
    expect(
      gradeOf([], {
        ...table,
        bands: [
          { grade: 'AAA', from: 50 },
          { grade: 'A', from: 0 },
        ],
      }).grade,
    ).toBe('AAA')
  })

  it('explains a grade in both languages', () => {
    const { explanation } = gradeOf(['volunteer', 'missed-promise'], table)
    expect(explanation.zh).toContain('志愿服务')
    expect(explanation.en).toContain('a promise not kept')
    expect(explanation.zh).toContain('得分 60')
  })

  it('good indicators never lower a score, bad ones never raise it', () => {
    const codes = Object.keys(table.indicators)
    checkOften({ adverse: 4, favourable: 30, 'it counts': 30 }, met =>
      fc.property(fc.subarray(codes), fc.constantFrom(...codes), (known, added) => {
        const before = gradeOf(known, table).score
        const after = gradeOf([...known, added], table).score
        const adverse = table.indicators[added]?.dimension === 'adverse'
        met(adverse ? 'adverse' : 'favourable')
        if (after !== before) met('it counts')
        if (adverse) expect(after).toBeLessThanOrEqual(before)
        else expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

it('the synthetic people have valid numbers and every grade', () => {
  for (const { kind, number } of subjects) {
    expect(kind === 'resident' ? checkIdNumber(number).valid : checkUscc(number) === 'valid').toBe(true)
  }
  expect(new Set(subjects.map(subject => gradeOf(subject.indicators, table).grade))).toEqual(
    new Set(['A', 'B', 'C', 'D']),
  )
})

import { z } from 'zod'
import { writtenBilingual } from '../base/bilingual-schema.ts'
import { localDate } from '../base/local-date.ts'
import { gradesOf, type Scheme } from '../cases/model/schemes.ts'

const bilingual = writtenBilingual().describe('What it is called.')
const name = z.string().min(1).max(50)
const grade = z.string().min(1).max(20)
const date = z.iso.date().transform(localDate)
const holder = z
  .enum(['subject', 'household'])
  .default('subject')
  .describe('Who has the grade: the applicant or handler, or the household.')
const grades = z
  .array(grade)
  .min(1)
  .max(20)
  .readonly()
  .refine(all => new Set(all).size === all.length, { error: 'a grade twice 等级重复' })

const schemeKind = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('letters').describe('How its grades compare.'),
    name: bilingual,
    holder: holder,
    grades: grades.describe('The best first.'),
  }),
  z.strictObject({
    kind: z.literal('stars').describe('How its grades compare.'),
    name: bilingual,
    holder: holder,
    stars: z.int().min(2).max(9).describe('The highest number.'),
  }),
  z.strictObject({
    kind: z.literal('points').describe('How its grades compare.'),
    name: bilingual,
    holder: holder,
    bands: z
      .array(
        z.strictObject({
          grade: grade.describe('What this band is called.'),
          from: z.number().min(0).describe('Points from which it begins.'),
        }),
      )
      .min(1)
      .max(20)
      .readonly()
      .refine(all => all.every((band, at) => band.from < (all[at - 1]?.from ?? Number.POSITIVE_INFINITY)), {
        error: 'bands go from the best down, each below the one before 分档须由高到低',
      })
      .refine(all => new Set(all.map(band => band.grade)).size === all.length, { error: 'a band twice 分档重复' })
      .describe('From the best down.'),
  }),
  z.strictObject({
    kind: z.literal('tiered').describe('How its grades compare.'),
    name: bilingual,
    holder: holder,
    tiers: grades.describe('The best first; the source is asked about one at a time.'),
  }),
])

/** A bare list is a scheme of letters, the best first. */
export const scheme = z.preprocess(
  value =>
    Array.isArray(value)
      ? { kind: 'letters', name: { zh: '字母等级', en: 'letter grades' }, grades: value as unknown[] }
      : value,
  schemeKind,
)

export const mapping = z
  .strictObject({
    from: name.describe('The scheme of the known grade.'),
    to: name.describe('The scheme that the item asks for.'),
    grades: z.record(grade, grade).describe('What each grade is worth there.'),
    holder: holder,
    validFrom: date.describe('First day on which it holds.'),
    validTo: date.exactOptional().describe('Last day; absent: no end.'),
    source: z.string().min(1).max(200).describe('Where it was published.'),
  })
  .refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
    error: 'ends before it begins 有效期止早于起',
    path: ['validTo'],
  })

export function mappingFault(
  { from, to, grades: table }: z.output<typeof mapping>,
  schemes: Readonly<Record<string, Scheme>>,
): string | undefined {
  const [source, target] = [schemes[from], schemes[to]]
  if (!source) return `no scheme ${from} 没有该评级体系`
  if (!target) return `no scheme ${to} 没有该评级体系`
  if (source.kind === 'tiered' || target.kind === 'tiered')
    return 'a tiered scheme has no grades to map 达标核验不能对照'
  const unknown = Object.entries(table).find(
    ([grade, as]) => !gradesOf(source).includes(grade) || !gradesOf(target).includes(as),
  )
  return unknown && `no such grade 没有该等级: ${unknown.join(' → ')}`
}

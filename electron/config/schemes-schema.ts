import { z } from 'zod'
import { localDate } from '../base/local-date.ts'
import { gradesOf, type Scheme } from '../cases/model/schemes.ts'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const name = z.string().min(1).max(50)
const grade = z.string().min(1).max(20)
const date = z.iso.date().transform(localDate)
const holder = z.enum(['subject', 'household'])
const grades = z
  .array(grade)
  .min(1)
  .max(20)
  .readonly()
  .refine(all => new Set(all).size === all.length, { error: 'a grade twice 等级重复' })

const schemeKind = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letters'), name: bilingual, holder: holder.default('subject'), grades }),
  z.strictObject({
    kind: z.literal('stars'),
    name: bilingual,
    holder: holder.default('subject'),
    stars: z.int().min(2).max(9),
  }),
  z.strictObject({
    kind: z.literal('points'),
    name: bilingual,
    holder: holder.default('subject'),
    bands: z
      .array(z.strictObject({ grade, from: z.number().min(0) }))
      .min(1)
      .max(20)
      .readonly()
      .refine(all => all.every((band, at) => band.from < (all[at - 1]?.from ?? Number.POSITIVE_INFINITY)), {
        error: 'bands go from the best down, each below the one before 分档须由高到低',
      })
      .refine(all => new Set(all.map(band => band.grade)).size === all.length, { error: 'a band twice 分档重复' }),
  }),
  z.strictObject({ kind: z.literal('tiered'), name: bilingual, holder: holder.default('subject'), tiers: grades }),
])

/** A list of letters alone, the best first, is a scheme of letters. */
export const scheme = z.preprocess(
  value =>
    Array.isArray(value)
      ? { kind: 'letters', name: { zh: '字母等级', en: 'letter grades' }, grades: value as unknown[] }
      : value,
  schemeKind,
)

export const mapping = z
  .strictObject({
    from: name,
    to: name,
    grades: z.record(grade, grade),
    holder: holder.default('subject'),
    validFrom: date,
    validTo: date.exactOptional(),
    source: z.string().min(1).max(200),
  })
  .refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
    error: 'ends before it begins 有效期止早于起',
    path: ['validTo'],
  })

/** What a mapping says that the schemes do not know. */
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

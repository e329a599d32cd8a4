import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { normaliseNumber } from '../../../drivers/number/number-text.ts'
import { writtenBilingual } from '../../base/bilingual-schema.ts'
import { NUMBER_KINDS } from '../../cases/model/number-kind.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { GradingTable } from './grading.ts'
import embedded from './people.json' with { type: 'json' }

const date = z.iso.date()
const bilingual = writtenBilingual()
const points = z.number().min(0).max(100)

const rating = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stars'),
    scheme: z.string(),
    stars: z.int().min(1).max(9),
    holder: z.enum(['subject', 'household']).default('subject'),
  }),
  z.strictObject({ kind: z.literal('points'), scheme: z.string(), points: z.number().min(0) }),
  /** `reaches`: best tier reached; null: not assessed. */
  z.strictObject({
    kind: z.literal('tiered'),
    scheme: z.string(),
    tiers: z.array(z.string()).min(1),
    reaches: z.string().nullable(),
  }),
])

export type Rating = z.infer<typeof rating>

const dataSchema = z.strictObject({
  note: z.string().exactOptional(),
  table: z.strictObject({
    scheme: z.string(),
    base: points,
    limits: z.strictObject({ personal: points, adverse: points, favourable: points }),
    bands: z.array(z.strictObject({ grade: z.string(), from: points })).min(1),
    validDays: z.int().min(1).max(365),
    indicators: z.record(
      z.string(),
      z.strictObject({ dimension: z.enum(['personal', 'adverse', 'favourable']), points, name: bilingual }),
    ),
  }),
  subjects: z.array(
    z.strictObject({
      kind: z.enum(NUMBER_KINDS),
      number: z.string().transform(normaliseNumber),
      name: z.string(),
      indicators: z.array(z.string()).default([]),
      rating: rating.exactOptional(),
      lists: z
        .array(
          z.strictObject({
            kind: z.enum(['RED', 'BLACK', 'FOCUS']),
            name: z.string(),
            basis: z.string(),
            from: date,
            to: date.exactOptional(),
            disputed: z.boolean().default(false),
            repaired: z.boolean().default(false),
          }),
        )
        .default([]),
    }),
  ),
})

export type CreditSubject = z.infer<typeof dataSchema>['subjects'][number]

export interface ReferenceData {
  readonly table: GradingTable
  readonly subjects: readonly CreditSubject[]
}

/** Throws A507 naming the invalid field. */
export function loadReferenceData(path: string | undefined): ReferenceData {
  let json: unknown = embedded
  try {
    if (path !== undefined) json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new HallError('A507', path, { cause })
  }
  const parsed = dataSchema.safeParse(json)
  if (!parsed.success) throw new HallError('A507', `${path ?? 'people.json'}: ${z.prettifyError(parsed.error)}`)
  const unknown = parsed.data.subjects
    .flatMap(subject => subject.indicators)
    .find(code => !(code in parsed.data.table.indicators))
  if (unknown !== undefined) throw new HallError('A507', `${path ?? 'people.json'}: indicator ${unknown}`)
  return parsed.data
}

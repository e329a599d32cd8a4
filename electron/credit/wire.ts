import { z } from 'zod'
import { bilingualSchema } from '../base/bilingual-schema.ts'
import { localDate } from '../base/local-date.ts'
import { NUMBER_KINDS } from '../cases/model/number-kind.ts'

export const GRADE_PATH = '/v1/grade'

const date = z.iso.date().transform(localDate)

export const gradeRequestSchema = z.strictObject({
  requestId: z.uuid(),
  subject: z.strictObject({
    kind: z.enum(NUMBER_KINDS),
    number: z.string().min(1).max(50),
    name: z.string().min(1).max(200),
  }),
  purpose: z.string().min(1).max(50),
  operator: z.string().min(1).max(50),
  noticeVersion: z.string().min(1).max(50),
  targets: z
    .array(z.strictObject({ scheme: z.string().min(1).max(20), grade: z.string().min(1).max(20) }))
    .max(10)
    .exactOptional(),
})

const listEntry = z.object({
  kind: z.enum(['RED', 'BLACK', 'FOCUS']),
  name: z.string().min(1),
  basis: z.string(),
  from: date,
  to: date.exactOptional(),
  disputed: z.boolean(),
  repaired: z.boolean(),
})

const common = {
  requestId: z.uuid(),
  subjectDigest: z.hex().length(64),
  asOf: date,
  reportNumber: z.string().min(1).max(50),
}

/** Ignores unknown fields. */
export const gradeAnswerSchema = z.discriminatedUnion('status', [
  z.object({
    ...common,
    status: z.literal('FOUND'),
    scheme: z.string().min(1).max(20),
    grade: z.string().min(1).max(20),
    tier: z.enum(['reached', 'below', 'unassessed']).exactOptional(),
    holder: z.enum(['subject', 'household']).exactOptional(),
    score: z.number().nullable(),
    dimensions: z.object({ personal: z.number(), adverse: z.number(), favourable: z.number() }).nullable(),
    validUntil: date,
    lists: z.array(listEntry).max(100),
    explanation: bilingualSchema.nullable(),
  }),
  z.object({ ...common, status: z.literal('NOT_FOUND') }),
  z.object({ ...common, status: z.literal('MISMATCH') }),
])

export type GradeRequest = z.infer<typeof gradeRequestSchema>
export type GradeAnswer = z.infer<typeof gradeAnswerSchema>

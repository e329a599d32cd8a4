import { z } from 'zod'
import { VERBS } from '../../cases/verbs.ts'
import { bilingual, isoDate } from './common.ts'
import { documentKind } from './documents.ts'

const range = z.object({ least: z.int(), most: z.int() })

/** The part of a case that an action is about; nothing: the case as a whole. */
const about = z.object({
  owedId: z.string().optional(),
  breachId: z.string().optional(),
  objectionId: z.string().optional(),
  requestId: z.string().optional(),
  /** 督办编号. */
  order: z.string().optional(),
  document: z.object({ kind: documentKind, about: z.int() }).optional(),
  step: z.object({ kind: z.string(), materialId: z.string().optional() }).optional(),
  request: z.enum(['extension', 'waiver', 'finish']).optional(),
})

/** Within what it may be done. What is absent is not asked for. */
const limits = z.object({
  /** In words: always, or to say no. */
  reason: z.enum(['always', 'toRefuse']).optional(),
  /** Somebody else has to agree. */
  secondPerson: z.literal(true).optional(),
  /** Working days; `daysOfForceMajeure` under 不可抗力. */
  days: range.optional(),
  daysOfForceMajeure: range.optional(),
  day: z.object({ earliest: isoDate, latest: isoDate }).optional(),
  choices: z.array(z.string()).readonly().optional(),
  /** 即办件: it is decided for the applicant in the same step. */
  granting: z.literal(true).optional(),
})

/** What the caller may do now. Pages, keys and kiosks show exactly these. */
export const action = z.object({
  id: z.enum(VERBS),
  about,
  limits,
  /** It has its place and cannot be done now: why. */
  because: z.object({ code: z.string(), text: bilingual }).optional(),
})

export const actions = z.array(action).readonly()

export type ActionView = z.infer<typeof action>

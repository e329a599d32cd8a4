import { z } from 'zod'
import { VERBS } from '../../cases/verbs.ts'
import { bilingual, isoDate } from './common.ts'
import { documentKind } from './documents.ts'
import { certificateTerms } from './items.ts'

const range = z.object({ min: z.int(), max: z.int() })

/** Empty: about the whole case. */
const about = z.object({
  owedId: z.string().optional(),
  breachId: z.string().optional(),
  objectionId: z.string().optional(),
  requestId: z.string().optional(),
  order: z.string().optional(),
  document: z.object({ kind: documentKind, about: z.int() }).optional(),
  step: z.object({ kind: z.string(), materialId: z.string().optional() }).optional(),
  request: z.enum(['extension', 'waiver', 'finish']).optional(),
})

const limits = z.object({
  reason: z.enum(['always', 'toRefuse']).optional(),
  secondPerson: z.literal(true).optional(),
  /** Working days. */
  days: range.optional(),
  daysOfForceMajeure: range.optional(),
  /** Last day of an extension, where the hall caps it by the promised finish; the day that a cure gives. */
  latest: isoDate.optional(),
  day: z.object({ earliest: isoDate, latest: isoDate }).optional(),
  /** Last days of arrival: in time, and without a record. `recorded`: by then it strikes a breach, with a proof. */
  arrival: z
    .object({ inTime: isoDate, unrecorded: isoDate.optional(), recorded: z.literal(true).optional() })
    .optional(),
  choices: z.array(z.string()).readonly().optional(),
  /** Of the choices: what only proposes, and waits for a second person. */
  toConfirm: z.array(z.string()).readonly().optional(),
  /** 即办件: decided in the same step. */
  granting: z.literal(true).optional(),
  /** To be made, with its usual validity. */
  certificate: certificateTerms.optional(),
})

/** Why something cannot be done now. */
export const because = z.object({ code: z.string(), text: bilingual })

export const action = z.object({
  id: z.enum(VERBS),
  about,
  limits,
  because: because.optional(),
})

export const actions = z.array(action).readonly()

export type ActionView = z.infer<typeof action>

import { z } from 'zod'
import { bilingual, caseId, gate, gateInput, isoDate, outcome } from './common.ts'

export const explanation = z.object({
  /** An event type, or `now`. */
  event: z.string(),
  title: bilingual,
  at: z.string().optional(),
  by: z.string().optional(),
  outcome: outcome.optional(),
  because: z.object({ reason: bilingual, basis: bilingual }).optional(),
  rules: z.object({ version: z.string(), from: isoDate.optional() }).optional(),
  /** A person's own words. */
  words: z.string().optional(),
  gates: z.array(gate),
  inputs: z.array(gateInput).optional(),
  changes: z.array(bilingual),
})

/** For the citizen: without a grade. */
export const plainExplanation = z.object({
  caseNumber: z.string().optional(),
  item: bilingual,
  headline: bilingual,
  reasons: z.array(bilingual),
  bring: z.array(bilingual),
  routes: z.array(bilingual),
  since: z.array(bilingual),
})

export const whyView = z.object({
  caseId,
  item: z.object({ code: z.string(), version: z.string(), name: bilingual, basis: bilingual }),
  situation: bilingual.optional(),
  asOf: isoDate,
  calendar: z.array(z.object({ year: z.int(), published: z.boolean() })),
  explanations: z.array(explanation),
  bring: z.array(bilingual),
  routes: z.array(bilingual),
  plain: plainExplanation,
})

export type WhyView = z.infer<typeof whyView>
export type ExplanationView = z.infer<typeof explanation>
export type PlainExplanationView = z.infer<typeof plainExplanation>

import { z } from 'zod'
import { bilingual, caseId, gate, gateInput, isoDate, outcome } from './common.ts'

/** One decision, or the case as it stands: which row, which gates, by which rules, and what would change it. */
export const explanation = z.object({
  /** `now`, or the event that it stands in. */
  event: z.string(),
  title: bilingual,
  at: z.string().optional(),
  /** Who decided, by name. */
  by: z.string().optional(),
  outcome: outcome.optional(),
  because: z.object({ reason: bilingual, basis: bilingual }).optional(),
  rules: z.object({ version: z.string(), from: isoDate.optional() }).optional(),
  /** A person's own words. */
  words: z.string().optional(),
  gates: z.array(gate),
  /** What it was judged by, where that was no gate. */
  inputs: z.array(gateInput).optional(),
  changes: z.array(bilingual),
})

/** For the citizen: plain words, no grade. */
export const plainExplanation = z.object({
  caseNumber: z.string().optional(),
  item: bilingual,
  headline: bilingual,
  reasons: z.array(bilingual),
  bring: z.array(bilingual),
  routes: z.array(bilingual),
  /** What was decided since it was accepted, the oldest first. */
  since: z.array(bilingual),
})

export const whyView = z.object({
  caseId,
  item: z.object({ code: z.string(), version: z.string(), name: bilingual, basis: bilingual }),
  situation: bilingual.optional(),
  asOf: isoDate,
  /** Years around today, and whether the notice on working days is there. */
  calendar: z.array(z.object({ year: z.int(), published: z.boolean() })),
  /** The newest first. */
  explanations: z.array(explanation),
  bring: z.array(bilingual),
  routes: z.array(bilingual),
  plain: plainExplanation,
})

export type WhyView = z.infer<typeof whyView>
export type ExplanationView = z.infer<typeof explanation>
export type PlainExplanationView = z.infer<typeof plainExplanation>

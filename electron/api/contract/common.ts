import { oc } from '@orpc/contract'
import { z } from 'zod'
import { bilingualSchema } from '../../base/bilingual-schema.ts'

export const bilingual = bilingualSchema
export const isoDate = z.iso.date()
export const party = z.enum(['applicant', 'handler'])
export const caseId = z.uuid()

/** 材料齐全, 可信任受理, 需人工决定, 按普通程序. */
export const outcome = z.enum(['full', 'trust', 'person', 'ordinary'])

/** A parameter that a gate used; `on` is its date or version. */
export const gateInput = z.object({ name: bilingual, value: bilingual, on: z.string().optional() })

export const gate = z.object({
  id: z.string(),
  /** G1 to G10. */
  code: z.string(),
  name: bilingual,
  result: z.enum(['pass', 'fail', 'unknown']),
  /** Switched off for the item or in the hall. */
  skipped: z.literal(true).optional(),
  party: party.optional(),
  reason: bilingual,
  /** What it rests on. */
  basis: bilingual,
  inputs: z.array(gateInput),
})

/** Something that was entered and is not finished, to be gone on with. */
const unfinishedCase = z.object({
  caseId,
  caseNumber: z.string().optional(),
  status: z.string(),
  window: z.string(),
  openedAt: z.string(),
})

export type UnfinishedCaseView = z.infer<typeof unfinishedCase>

/** What every refused or failed call carries: a code, what happened, what to do, and whether trying again can help. */
export const fault = z.object({
  code: z.string(),
  kind: z.enum(['retriable', 'fatal']),
  text: bilingual,
  remedy: bilingual,
  /** A field, a file or a case number; never personal data. */
  detail: z.string().optional(),
  /** The gates that did not pass, when gates are the reason. */
  gates: z.array(gate).optional(),
  /** What is owed or missing, by name. */
  about: z.array(bilingual).optional(),
  /** Entries of the same applicant and item that are not finished, the last one first. */
  unfinished: z.array(unfinishedCase).optional(),
})

export type Fault = z.infer<typeof fault>

/** One error per HTTP status, all with a fault. */
export const procedure = oc.errors({
  BAD_REQUEST: { status: 400, data: fault },
  FORBIDDEN: { status: 403, data: fault },
  NOT_FOUND: { status: 404, data: fault },
  CONFLICT: { status: 409, data: fault },
  REFUSED: { status: 422, data: fault },
  INTERNAL_SERVER_ERROR: { status: 500, data: fault },
  SERVICE_UNAVAILABLE: { status: 503, data: fault },
})

/** Made by the client: a call that is sent again with the same id happens once, another call under it is refused (K390). */
export const commandId = z.uuid()

/** What every command on a case carries. */
export const command = z.object({
  caseId,
  commandId,
  /** The version the caller has seen; when the case has moved on since, the call is refused with K302. */
  expectedVersion: z.int().min(0).optional(),
})

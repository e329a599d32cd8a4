import { oc } from '@orpc/contract'
import { z } from 'zod'
import { bilingualSchema } from '../../base/bilingual-schema.ts'
import { RELATIONS } from '../../catalogue/model/item.ts'

export const bilingual = bilingualSchema
export const isoDate = z.iso.date()
export const party = z.enum(['applicant', 'handler'])
export const relation = z.enum(RELATIONS)
export const caseId = z.uuid()

/** A form over HTTP has text only. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')])

export type RelationView = z.infer<typeof relation>

/** 材料齐全, 可信任受理, 需人工决定, 按普通程序, 可容缺但先查信用. */
export const outcome = z.enum(['full', 'trust', 'person', 'ordinary', 'askCredit'])

/** `on`: its date or version. */
export const gateInput = z.object({ name: bilingual, value: bilingual, on: z.string().optional() })

export const gate = z.object({
  id: z.string(),
  code: z.string(),
  name: bilingual,
  /** `notAsked`: nothing depended on it. */
  result: z.enum(['pass', 'fail', 'unknown', 'notAsked']),
  /** Switched off for the item or the hall. */
  skipped: z.literal(true).optional(),
  party: party.optional(),
  reason: bilingual,
  basis: bilingual,
  inputs: z.array(gateInput),
})

const unfinishedCase = z.object({
  caseId,
  caseNumber: z.string().optional(),
  status: z.string(),
  window: z.string(),
  openedAt: z.string(),
})

export type UnfinishedCaseView = z.infer<typeof unfinishedCase>

export const fault = z.object({
  code: z.string(),
  kind: z.enum(['retriable', 'fatal']),
  text: bilingual,
  remedy: bilingual,
  /** Never personal data. */
  detail: z.string().optional(),
  gates: z.array(gate).optional(),
  about: z.array(bilingual).optional(),
  unfinished: z.array(unfinishedCase).optional(),
})

export type Fault = z.infer<typeof fault>

export const procedure = oc.errors({
  BAD_REQUEST: { status: 400, data: fault },
  FORBIDDEN: { status: 403, data: fault },
  NOT_FOUND: { status: 404, data: fault },
  CONFLICT: { status: 409, data: fault },
  REFUSED: { status: 422, data: fault },
  INTERNAL_SERVER_ERROR: { status: 500, data: fault },
  SERVICE_UNAVAILABLE: { status: 503, data: fault },
})

/** Made by the client. A repeated call happens once; another call under the same id is refused (K390). */
export const commandId = z.uuid()

export const command = z.object({
  caseId,
  commandId,
  /** K302 when the case has a newer version. */
  expectedVersion: z.int().min(0).optional(),
})

import { z } from 'zod'
import { bilingual, isoDate, party, procedure, relation } from './common.ts'

export const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workingDays'), days: z.int() }),
  z.object({ kind: z.literal('beforeHandover') }),
])

const situations = z.array(z.string()).readonly().optional()

export const material = z.object({
  id: z.string(),
  name: bilingual,
  core: z.boolean(),
  form: z.enum(['original', 'copy', 'electronic']),
  copies: z.int(),
  source: z.enum(['applicant', 'government', 'thirdParty']),
  situations,
  /** Absent: whoever comes. */
  appliesTo: z.array(relation).readonly().optional(),
  replacedBy: z.array(z.string()).readonly().optional(),
  deferral: z
    .object({
      mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
      due,
      dischargedBy: z.array(z.enum(['paper', 'sharing', 'check', 'creditReport', 'licenceLibrary'])).readonly(),
      situations,
      /** 告知承诺: what is told with the promise. */
      proof: z
        .object({ content: bilingual, published: bilingual.optional(), correctDays: z.int().optional() })
        .optional(),
    })
    .optional(),
})

/** `validity`: as usual; proposed when it is made. */
export const certificateTerms = z.object({
  name: bilingual,
  validity: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('months'), months: z.int() }),
      z.object({ kind: z.literal('longTerm') }),
    ])
    .optional(),
})

/** 承办部门 as documents name it. */
const organ = z.object({
  name: bilingual.optional(),
  seal: bilingual.optional(),
  review: bilingual,
  court: bilingual,
  phone: z.string().optional(),
  complaints: z.string().optional(),
})

export const item = z.object({
  code: z.string(),
  version: z.string(),
  name: bilingual,
  department: bilingual,
  organ: organ.optional(),
  taskType: z.string().optional(),
  domain: z.string(),
  kind: z.enum(['instant', 'promised']),
  statutoryDays: z.int(),
  promisedDays: z.int(),
  serves: z.array(z.enum(['person', 'organisation', 'household'])).readonly(),
  openToDeferral: z.boolean(),
  creditParties: z.array(party).readonly(),
  thresholds: z.record(z.string(), z.string()),
  /** 窗口即办. */
  grantedAtWindow: z.boolean().optional(),
  /** 审核、决定 by a second person; absent: of refusals. */
  secondPerson: z.enum(['refusal', 'always']).optional(),
  yieldsCertificate: z.boolean(),
  /** 证照: recorded with its number and dates before it is handed over. */
  certificate: certificateTerms.optional(),
  situations: z.array(z.object({ id: z.string(), name: bilingual })).readonly(),
  materials: z.array(material).readonly(),
  gates: z.partialRecord(z.string(), z.object({ enabled: z.boolean(), basis: bilingual.optional() })),
  lapsePolicy: z.string().optional(),
  maxDueDays: z.int().optional(),
  proxyPromise: z.boolean(),
  authorityMaterial: z.string().optional(),
  representativeMaterial: z.string().optional(),
  safety: z.boolean().optional(),
  zeroTrip: z.boolean(),
  basis: bilingual,
  endsOn: isoDate.optional(),
})

export type ItemView = z.infer<typeof item>

export type MaterialView = z.infer<typeof material>

export const items = {
  /** By name, code, pinyin or initials; all for an empty query. */
  search: procedure
    .route({ method: 'GET', path: '/items', tags: ['items'], summary: 'Search items' })
    .input(z.object({ query: z.string().max(100).default('') }))
    .output(z.array(item)),
}

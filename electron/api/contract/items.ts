import { z } from 'zod'
import { bilingual, party, procedure } from './common.ts'

export const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workingDays'), days: z.int() }),
  z.object({ kind: z.literal('beforeHandover') }),
])

export const material = z.object({
  id: z.string(),
  name: bilingual,
  core: z.boolean(),
  form: z.enum(['original', 'copy', 'electronic']),
  copies: z.int(),
  deferral: z.object({ mode: z.enum(['defer', 'tolerate']), due }).optional(),
})

export const item = z.object({
  code: z.string(),
  version: z.string(),
  name: bilingual,
  department: bilingual,
  kind: z.enum(['instant', 'promised']),
  promisedDays: z.int(),
  openToDeferral: z.boolean(),
  creditParties: z.array(party),
  scheme: z.string(),
  threshold: z.string(),
  yieldsCertificate: z.boolean(),
  materials: z.array(material),
  basis: bilingual,
})

export type MaterialView = z.infer<typeof material>

export const items = {
  /** By name, code, pinyin or pinyin initials; all when the query is empty. */
  search: procedure
    .route({ method: 'GET', path: '/items', tags: ['items'], summary: 'Search items' })
    .input(z.object({ query: z.string().max(100).default('') }))
    .output(z.array(item)),
}

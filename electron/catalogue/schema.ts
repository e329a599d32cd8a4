import { z } from 'zod'
import type { Item } from './model/item.ts'

const text = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(300) })

const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('beforeHandover') }),
])

const material = z
  .strictObject({
    id: z.string().min(1).max(50),
    name: text,
    core: z.boolean(),
    form: z.enum(['original', 'copy', 'electronic']),
    copies: z.int().min(1).max(20),
    deferral: z.strictObject({ mode: z.enum(['defer', 'tolerate']), due }).exactOptional(),
  })
  .refine(value => !(value.core && value.deferral), { error: 'a core material cannot be deferred 主件不可容缺' })

const item = z
  .strictObject({
    code: z.string().min(1).max(50),
    version: z.string().min(1).max(20),
    name: text,
    department: text,
    kind: z.enum(['instant', 'promised']),
    promisedDays: z.int().min(0).max(365),
    openToDeferral: z.boolean(),
    creditParties: z.array(z.enum(['applicant', 'handler'])).min(1),
    scheme: z.string().min(1).default('letter'),
    threshold: z.string().min(1).default('B'),
    yieldsCertificate: z.boolean(),
    materials: z.array(material).min(1).max(200),
    basis: text,
  })
  .refine(value => (value.kind === 'instant') === (value.promisedDays === 0), {
    error: 'promisedDays is 0 for an instant item and only for it 即办件的承诺时限为 0',
    path: ['promisedDays'],
  })
  .refine(value => new Set(value.materials.map(entry => entry.id)).size === value.materials.length, {
    error: 'two materials with the same id 材料标识重复',
    path: ['materials'],
  })

/** A catalogue file: items, each once. `sample` marks data that no authority has published. */
export const catalogueSchema = z
  .strictObject({ sample: z.boolean().default(false), items: z.array(item).min(1) })
  .refine(value => new Set(value.items.map(entry => entry.code)).size === value.items.length, {
    error: 'two items with the same code 事项编码重复',
    path: ['items'],
  })

export interface CatalogueFile {
  readonly sample: boolean
  readonly items: readonly Item[]
}

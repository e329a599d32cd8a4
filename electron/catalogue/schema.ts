import { z } from 'zod'
import type { Item } from './model/item.ts'

const text = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(300) })
const id = z.string().min(1).max(50)

const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('beforeHandover') }),
])

const deferral = z.strictObject({
  mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
  due,
  dischargedBy: z
    .array(z.enum(['paper', 'sharing', 'check', 'creditReport', 'licenceLibrary']))
    .min(1)
    .default(['paper']),
  situations: z.array(id).min(1).exactOptional(),
})

const material = z
  .strictObject({
    id,
    name: text,
    core: z.boolean(),
    form: z.enum(['original', 'copy', 'electronic']),
    copies: z.int().min(1).max(20),
    source: z.enum(['applicant', 'government', 'thirdParty']).default('applicant'),
    situations: z.array(id).min(1).exactOptional(),
    deferral: deferral.exactOptional(),
  })
  .refine(value => !(value.core && value.deferral), { error: 'a core material cannot be deferred 主件不可容缺' })

/** One version of an item, with defaults for what a file leaves out. */
export const itemSchema = z
  .strictObject({
    code: id,
    version: z.string().min(1).max(20),
    name: text,
    department: text,
    domain: z.string().min(1).max(50).default('general'),
    kind: z.enum(['instant', 'promised']),
    statutoryDays: z.int().min(0).max(365).exactOptional(),
    promisedDays: z.int().min(0).max(365),
    serves: z
      .array(z.enum(['person', 'organisation', 'household']))
      .min(1)
      .default(['person', 'organisation']),
    openToDeferral: z.boolean(),
    creditParties: z.array(z.enum(['applicant', 'handler'])).min(1),
    thresholds: z
      .record(z.string().min(1).max(20), z.string().min(1).max(20))
      .refine(value => Object.keys(value).length > 0, { error: 'no scheme 缺评级体系' })
      .default({ letter: 'B' }),
    yieldsCertificate: z.boolean(),
    situations: z
      .array(z.strictObject({ id, name: text }))
      .max(50)
      .default([]),
    materials: z.array(material).min(1).max(200),
    gates: z.record(z.string(), z.strictObject({ enabled: z.boolean(), basis: text.exactOptional() })).default({}),
    lapsePolicy: z.string().min(1).max(50).exactOptional(),
    maxDueDays: z.int().min(1).max(60).exactOptional(),
    proxyPromise: z.boolean().default(true),
    authorityMaterial: id.exactOptional(),
    representativeMaterial: id.exactOptional(),
    zeroTrip: z.boolean().default(false),
    basis: text,
  })
  .transform(value => ({ ...value, statutoryDays: value.statutoryDays ?? value.promisedDays }))
  .refine(value => (value.kind === 'instant') === (value.promisedDays === 0), {
    error: 'promisedDays is 0 for an instant item and only for it 即办件的承诺时限为 0',
    path: ['promisedDays'],
  })
  .refine(value => value.promisedDays <= value.statutoryDays, {
    error: 'promisedDays is beyond statutoryDays 承诺时限超过法定时限',
    path: ['promisedDays'],
  })
  .refine(value => new Set(value.materials.map(entry => entry.id)).size === value.materials.length, {
    error: 'two materials with the same id 材料标识重复',
    path: ['materials'],
  })
  .refine(value => new Set(value.situations.map(entry => entry.id)).size === value.situations.length, {
    error: 'two situations with the same id 情形标识重复',
    path: ['situations'],
  })
  .refine(value => unknownSituations(value).length === 0, {
    error: 'a material names a situation that the item does not have 材料引用了不存在的情形',
    path: ['materials'],
  })
  .refine(
    ({ authorityMaterial, materials }) =>
      authorityMaterial === undefined || materials.some(entry => entry.id === authorityMaterial),
    { error: 'no such material 没有该材料', path: ['authorityMaterial'] },
  )
  .refine(
    ({ representativeMaterial, materials }) =>
      representativeMaterial === undefined || materials.some(entry => entry.id === representativeMaterial),
    { error: 'no such material 没有该材料', path: ['representativeMaterial'] },
  )

function unknownSituations(value: {
  readonly situations: readonly { readonly id: string }[]
  readonly materials: readonly Pick<Item['materials'][number], 'situations' | 'deferral'>[]
}): string[] {
  const known = new Set(value.situations.map(situation => situation.id))
  const named = value.materials.flatMap(entry => [...(entry.situations ?? []), ...(entry.deferral?.situations ?? [])])
  return named.filter(name => !known.has(name))
}

/** A catalogue file: items, each once. `sample` marks data that no authority has published. */
export const catalogueSchema = z
  .strictObject({ sample: z.boolean().default(false), items: z.array(itemSchema).min(1) })
  .refine(value => new Set(value.items.map(entry => entry.code)).size === value.items.length, {
    error: 'two items with the same code 事项编码重复',
    path: ['items'],
  })

export interface CatalogueFile {
  readonly sample: boolean
  readonly items: readonly Item[]
}

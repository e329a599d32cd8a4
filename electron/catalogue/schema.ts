import { z } from 'zod'
import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { type LocalDate, localDate } from '../base/local-date.ts'
import { type Item, RELATIONS, TASK_TYPES } from './model/item.ts'
import { itemFaults } from './model/item-faults.ts'
import { differingOrgans } from './model/organs.ts'
import { isId, isShowable, lengthOf } from './model/shown-text.ts'

/** 材料名称 an..200 in GB/T 39046-2020; English runs longer. */
const MOST_CHARACTERS = { zh: 200, en: 300 } as const

const shown = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine(value => lengthOf(value) <= most, told(`超过 ${most} 个字符`, `longer than ${most} characters`))
    .refine(isShowable, told('含控制字符或不完整的字符', 'control characters or half a character'))

const text = z.strictObject({ zh: shown(MOST_CHARACTERS.zh), en: shown(MOST_CHARACTERS.en) })

/** `codePatterns` of the hall may be stricter. */
const id = z
  .string()
  .refine(isId, told('须为 1–50 个字符，不含空格和分隔符', '1–50 characters without spaces or separators'))

const name = z.string().refine(isId, told('名称不合规', 'not a name'))

const day = z
  .string()
  .refine(isDay, told('日期应为 YYYY-MM-DD', 'not a date YYYY-MM-DD'))
  .transform(value => value as LocalDate)

const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('beforeHandover') }),
])

const proof = z.strictObject({
  content: text,
  published: text.exactOptional(),
  correctDays: z.int().min(1).max(60).exactOptional(),
})

const validity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months: z.int().min(1).max(600) }),
  z.strictObject({ kind: z.literal('longTerm') }),
])

const certificate = z.strictObject({ name: text, validity: validity.exactOptional() })

const deferral = z.strictObject({
  mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
  due,
  dischargedBy: distinct(z.enum(['paper', 'sharing', 'check', 'creditReport', 'licenceLibrary'])).default(['paper']),
  situations: distinct(id).exactOptional(),
  proof: proof.exactOptional(),
})

const material = z.strictObject({
  id,
  name: text,
  core: z.boolean(),
  form: z.enum(['original', 'copy', 'electronic']),
  copies: z.int().min(1).max(20),
  source: z.enum(['applicant', 'government', 'thirdParty']).default('applicant'),
  situations: distinct(id).exactOptional(),
  appliesTo: distinct(z.enum(RELATIONS)).exactOptional(),
  deferral: deferral.exactOptional(),
  replacedBy: distinct(id).exactOptional(),
})

const phone = shown(30)

const organ = z.strictObject({
  name: text.exactOptional(),
  seal: text.exactOptional(),
  review: text,
  court: text,
  phone: phone.exactOptional(),
  complaints: phone.exactOptional(),
})

export const itemSchema = z
  .strictObject({
    code: id,
    version: z
      .string()
      .refine(value => isId(value) && lengthOf(value) <= 20, told('版本须为 1–20 个字符', '1–20 characters')),
    name: text,
    department: text,
    organ: organ.exactOptional(),
    taskType: z.enum(TASK_TYPES).exactOptional(),
    domain: name.default('general'),
    kind: z.enum(['instant', 'promised']),
    statutoryDays: z.int().min(0).max(365).exactOptional(),
    promisedDays: z.int().min(0).max(365),
    serves: distinct(z.enum(['person', 'organisation', 'household'])).default(['person', 'organisation']),
    openToDeferral: z.boolean(),
    creditParties: distinct(z.enum(['applicant', 'handler'])),
    thresholds: z
      .record(name, name)
      .refine(value => Object.keys(value).length > 0, told('缺评级体系', 'no scheme'))
      .default({ letter: 'B' }),
    grantedAtWindow: z.boolean().exactOptional(),
    secondPerson: z.enum(['refusal', 'always']).exactOptional(),
    yieldsCertificate: z.boolean(),
    certificate: certificate.exactOptional(),
    situations: z
      .array(z.strictObject({ id, name: text }))
      .max(50)
      .default([]),
    materials: z.array(material).min(1).max(200),
    gates: z.record(name, z.strictObject({ enabled: z.boolean(), basis: text.exactOptional() })).default({}),
    lapsePolicy: name.exactOptional(),
    maxDueDays: z.int().min(1).max(60).exactOptional(),
    proxyPromise: z.boolean().default(true),
    authorityMaterial: id.exactOptional(),
    representativeMaterial: id.exactOptional(),
    safety: z.boolean().exactOptional(),
    zeroTrip: z.boolean().default(false),
    basis: text,
    endsOn: day.exactOptional(),
  })
  .transform(value => ({ ...value, statutoryDays: value.statutoryDays ?? value.promisedDays }))
  .superRefine((value, context) => {
    for (const { path, problem, remedy } of itemFaults(value)) {
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: `${problem.en} ${problem.zh}`,
        params: { problem, remedy } satisfies KnownFault,
        input: value,
      })
    }
  })

export interface KnownFault {
  readonly problem: Bilingual
  readonly remedy: Bilingual
}

/** `sample`: not published by an authority. */
export const catalogueSchema = z
  .strictObject({ sample: z.boolean().default(false), items: z.array(itemSchema).min(1) })
  .refine(value => new Set(value.items.map(entry => entry.code)).size === value.items.length, {
    error: 'two items with the same code 事项编码重复',
    path: ['items'],
  })
  .refine(value => differingOrgans(value.items).length === 0, {
    error: 'two organs for one department 同一部门的机关信息不一致',
    path: ['items'],
  })

export interface CatalogueFile {
  readonly sample: boolean
  readonly items: readonly Item[]
}

function distinct<Entry extends z.ZodType<string>>(entry: Entry) {
  return z
    .array(entry)
    .min(1)
    .refine(entries => new Set(entries).size === entries.length, told('重复', 'named twice'))
}

function told(zh: string, en: string) {
  const remedy = bilingual('更正后重新导入', 'correct it and import again')
  return { error: `${en} ${zh}`, params: { problem: bilingual(zh, en), remedy } satisfies KnownFault }
}

function isDay(value: string): boolean {
  try {
    localDate(value)
    return true
  } catch {
    return false
  }
}

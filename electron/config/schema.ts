import { z } from 'zod'
import { READER_ADDRESS } from '../../drivers/discovery/reader-address.ts'
import { HTTP_NUMBERS } from '../api/middleware/http-limits.ts'
import { writtenBilingual } from '../base/bilingual-schema.ts'
import { numberFields } from '../base/number-setting.ts'
import { isOfDepartment } from '../cases/department/duty.ts'
import { OFFICE_STEPS, SUPERVISION_NUMBERS, SUPERVISION_RULES } from '../cases/supervision/supervision-rules.ts'
import { SOURCE_NUMBERS } from '../credit/options.ts'
import { DEMO_KEY } from '../credit/reference/demo-key.ts'
import { SUBJECT_KINDS } from '../credit/sources.ts'
import { CLOCK_NUMBERS } from '../desk/calendar/hall-clock.ts'
import { WORKER_NUMBERS } from '../desk/files/options.ts'
import { QUERY_NUMBERS } from '../store/queries/long/options.ts'
import { RETENTION_NUMBERS } from '../subjects/retention.ts'
import { listDefinitionSchema } from '../worklists/definition.ts'
import { allowed } from './outgoing.ts'
import { reminders } from './reminders.ts'
import { ruleBook } from './rules-schema.ts'

const bilingual = writtenBilingual()

/** See drivers/discovery/reader-address.ts. */
const readerAddress = z.string().refine(text => text === 'sim' || text === 'auto' || READER_ADDRESS.test(text), {
  error: 'sim | auto | serial:PATH | hid:PATH | usb:VID:PID[:SERIAL] | tcp:HOST:PORT',
})

const operator = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .describe('Never changes: the record names it.'),
  name: z.string().min(1).max(50).describe('Name on screens.'),
  role: z
    .enum(['clerk', 'examiner', 'approver', 'supervisor', 'admin', 'kiosk'])
    .describe('What they may do. Examiners (审查) and approvers (审核、决定) work in a department.'),
  departments: z
    .union([z.literal('all'), z.array(z.string().min(1).max(100)).min(1).readonly()])
    .exactOptional()
    .describe(
      'Of an examiner or approver, who needs them: departments by the Chinese name in the catalogue, or `all` where one organ decides everything (行政审批局).',
    ),
})

const operators = z
  .array(operator)
  .min(1)
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length && all.every(({ id }) => id !== 'system'), {
    error: 'two operators with the same id, or one called system 工作人员标识重复，或使用了保留的 system',
  })
  .refine(all => all.every(each => isOfDepartment(each) === (each.departments !== undefined)), {
    error:
      'an examiner or approver needs departments, and nobody else has any 审查人（examiner）、审核人（approver）须写明承办部门 departments，其他人员不写',
  })

const pattern = z
  .string()
  .max(200)
  .refine(isPattern, { error: 'not a regular expression 不是正则表达式' })
  .default('^.{1,50}$')

const signs = {
  keyId: z.string().min(1).default(DEMO_KEY.id).describe('Which key signs. The default is the published training key.'),
  secret: z.string().min(8).default(DEMO_KEY.secret).describe('The key, as the service issued it.'),
  ...numberFields(SOURCE_NUMBERS),
  ...allowed,
}

const creditSource = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .describe('Recorded with every answer.'),
  name: bilingual.describe('What it is called on screens and in decisions.'),
  subjects: z
    .array(z.enum(SUBJECT_KINDS))
    .min(1)
    .readonly()
    .default(SUBJECT_KINDS)
    .describe('Kinds of subject that it answers for.'),
  schemes: z
    .array(z.string().min(1).max(50))
    .readonly()
    .default([])
    .describe(
      'Schemes of its grades (`rules.schemes`); it is asked where the item or a mapping counts one. Empty: always.',
    ),
  lists: z.boolean().default(true).describe('Whether it knows the lists of dishonesty (G6).'),
  url: z.url({ protocol: /^https?$/ }).describe('Address. Beyond this machine https is required.'),
  ...signs,
})

const credit = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default('http://127.0.0.1:8790')
    .describe('Address of the service; null for none. Beyond this machine https is required.'),
  ...signs,
  sources: z
    .array(creditSource)
    .max(10)
    .refine(all => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'two sources with the same id 信用来源标识重复',
    })
    .default([])
    .describe('Several services in place of the one above, asked side by side; a decision shows what each said.'),
})

const supervisionRule = z.strictObject({
  id: z.string().min(1).max(50).describe('Recorded with every order.'),
  name: bilingual.describe('What it is called on screens.'),
  steps: z.array(z.enum(OFFICE_STEPS)).min(1).describe('What it watches.'),
  ...numberFields(SUPERVISION_NUMBERS),
})

/** An empty file is valid: every field has a default. */
export const configSchema = z
  .strictObject({
    hall: bilingual
      .default({ zh: '佛山市禅城区行政服务中心（示例）', en: 'Chancheng District Service Hall (sample)' })
      .describe('What the hall is called, on screens and documents.'),
    window: z.string().min(1).max(50).default('1').describe('窗口, shown on documents and in lists.'),
    station: z.string().min(1).max(50).default('counter-1').describe('What this machine is called in the record.'),
    operators: operators
      .default([
        { id: 'clerk-1', name: '窗口演示员', role: 'clerk' },
        { id: 'examiner-1', name: '审查演示员', role: 'examiner', departments: 'all' },
        { id: 'approver-1', name: '审核演示员', role: 'approver', departments: 'all' },
        { id: 'lead-1', name: '主管演示员', role: 'supervisor' },
        { id: 'lead-2', name: '副主管演示员', role: 'supervisor' },
        { id: 'admin-1', name: '管理演示员', role: 'admin' },
        { id: 'kiosk-1', name: '自助终端', role: 'kiosk' },
      ])
      .describe('Who works here. Ids are unique; `system` is the application itself.'),
    port: z.int().min(0).max(65_535).default(8787).describe('TCP port on 127.0.0.1; 0 picks a free one.'),
    http: z
      .strictObject(numberFields(HTTP_NUMBERS))
      .prefault({})
      .describe('Time limits for HTTP callers. Answers have no limit.'),
    clock: z.strictObject(numberFields(CLOCK_NUMBERS)).prefault({}).describe('When the clock counts as wrong.'),
    reader: readerAddress
      .default('sim')
      .describe('`sim` (simulated), `auto` (the one that is plugged in), or an address: docs/readers.md.'),
    deviceTable: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('For `auto`: path of a table of known devices in place of the built-in one.'),
    credit: credit.prefault({}).describe('The grade service.'),
    rules: ruleBook.prefault({}).describe('The hall’s own rules: one object, or `{editions: [{from, …}]}` by date.'),
    reminders: reminders.prefault({}).describe('Reminders (催办).'),
    catalogue: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Path of a catalogue of items as JSON; null for the sample. Publications take precedence.'),
    worklists: z
      .array(listDefinitionSchema)
      .default([])
      .describe('Work lists of the hall’s own; one with the id of a built-in list replaces it.'),
    supervision: z
      .strictObject({
        rules: z
          .array(supervisionRule)
          .default([...SUPERVISION_RULES].map(rule => ({ ...rule, steps: [...rule.steps] })))
          .describe('The rules.'),
      })
      .prefault({})
      .describe('监察规则: which steps of the office have lights, and may be supervised (督办).'),
    retention: z
      .strictObject(numberFields(RETENTION_NUMBERS))
      .prefault({})
      .describe(
        'Full years after the year in which personal data came; then `admin purge` can destroy its keys, but never while a case of the person is open, or a bar or a measure against them in force.',
      ),
    privacy: z
      .strictObject({
        contact: bilingual
          .nullable()
          .default(null)
          .describe(
            'Whom to ask about personal data: name, telephone, address. Null: the telephone of the department, or else the counter.',
          ),
      })
      .prefault({})
      .describe('What the privacy notice (个人信息处理告知书) says of this hall.'),
    codePatterns: z
      .strictObject({
        item: pattern.describe('Codes of items, as a regular expression.'),
        material: pattern.describe('Codes of materials, as a regular expression.'),
      })
      .prefault({})
      .describe(
        'Forms of codes that an import accepts. Standards and platforms differ (GB/T 39046-2020: 10 and 24 characters; platforms: 12, 31, 33), so none is built in.',
      ),
    documentTexts: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Path of the hall’s own texts of documents as JSON; null for the built-in ones only.'),
    printing: z
      .strictObject({
        printer: z
          .string()
          .min(1)
          .nullable()
          .default(null)
          .describe('Name of the printer; null: the system’s default.'),
        receiptPrinter: z.string().min(1).nullable().default(null).describe('For slips of 80 mm; null: the same one.'),
        paper: z.enum(['A4', '80mm']).default('A4').describe('Paper that documents are shown on first.'),
      })
      .prefault({})
      .describe('The desktop app prints without a dialog.'),
    files: z
      .strictObject(numberFields(WORKER_NUMBERS))
      .prefault({})
      .describe('Limits of imports and exports, which run in threads.'),
    queries: z
      .strictObject(numberFields(QUERY_NUMBERS))
      .prefault({})
      .describe('Limits of what work lists and statistics ask the database, which threads do.'),
    log: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
      .default('info')
      .describe('Lowest level that is logged.'),
  })
  .superRefine(({ credit: { sources }, rules }, context) => {
    const known = new Set(rules.editions.flatMap(({ schemes }) => Object.keys(schemes)))
    for (const [index, { schemes }] of sources.entries()) {
      const unknown = schemes.filter(scheme => !known.has(scheme))
      if (unknown.length === 0) continue
      const message = `no such scheme 没有该评级体系: ${unknown.join(', ')}`
      context.addIssue({ code: 'custom', path: ['credit', 'sources', index, 'schemes'], message })
    }
  })

export type HallConfig = z.infer<typeof configSchema>

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}

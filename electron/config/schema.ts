import { z } from 'zod'
import { READER_ADDRESS } from '../../drivers/discovery/reader-address.ts'
import { DEFAULT_RULES } from '../cases/rules.ts'
import { OFFICE_STEPS, SUPERVISION_RULES } from '../cases/supervision-rules.ts'
import { HTTP_SOURCE_DEFAULTS } from '../credit/options.ts'
import { DEMO_KEY } from '../credit/reference/demo-key.ts'
import { listDefinitionSchema } from '../worklists/definition.ts'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** `sim`, `auto` (the one reader that is plugged in), or an address (drivers/discovery/reader-address.ts). */
const readerAddress = z.string().refine(text => text === 'sim' || text === 'auto' || READER_ADDRESS.test(text), {
  error: 'sim | auto | serial:PATH | hid:PATH | usb:VID:PID[:SERIAL] | tcp:HOST:PORT',
})

const operator = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  name: z.string().min(1).max(50),
  role: z.enum(['clerk', 'supervisor', 'admin', 'kiosk']),
})

const credit = z.strictObject({
  /** Address of the grade service; null for none. */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default('http://127.0.0.1:8790'),
  keyId: z.string().min(1).default(DEMO_KEY.id),
  secret: z.string().min(8).default(DEMO_KEY.secret),
  timeoutMs: z.int().min(100).max(30_000).default(HTTP_SOURCE_DEFAULTS.timeoutMs),
  retries: z.int().min(0).max(5).default(HTTP_SOURCE_DEFAULTS.retries),
  retryPauseMs: z.int().min(10).max(2000).default(HTTP_SOURCE_DEFAULTS.retryPauseMs),
  breakAfter: z.int().min(1).max(50).default(HTTP_SOURCE_DEFAULTS.breakAfter),
  breakForMs: z.int().min(100).max(600_000).default(HTTP_SOURCE_DEFAULTS.breakForMs),
})

const lapsePolicy = z.strictObject({
  name: bilingual,
  outcome: z.enum(['returned', 'deemedWithdrawn', 'acceptanceRevoked', 'refused', 'terminated']),
  graceDays: z.int().min(0).max(30),
  cureDays: z.int().min(0).max(30),
  suspendDays: z.int().min(0).max(60),
  basis: bilingual,
})

const rules = z.strictObject({
  version: z.string().min(1).max(50).default(DEFAULT_RULES.version),
  owedCap: z.int().min(1).max(50).default(DEFAULT_RULES.owedCap),
  maxDueDays: z.int().min(1).max(60).default(DEFAULT_RULES.maxDueDays),
  reserveDays: z.int().min(0).max(10).default(DEFAULT_RULES.reserveDays),
  instantItems: z.boolean().default(DEFAULT_RULES.instantItems),
  excludedDomains: z.array(z.string().min(1).max(50)).default([...DEFAULT_RULES.excludedDomains]),
  maxExtensions: z.int().min(0).max(5).default(DEFAULT_RULES.maxExtensions),
  extensionDays: z.int().min(1).max(60).default(DEFAULT_RULES.extensionDays),
  lapsePolicies: z.record(z.string().min(1).max(50), lapsePolicy).default({ ...DEFAULT_RULES.lapsePolicies }),
  lapsePolicy: z.string().min(1).max(50).default(DEFAULT_RULES.lapsePolicy),
  cureUses: z.int().min(0).max(5).default(DEFAULT_RULES.cureUses),
  cureWindowDays: z.int().min(30).max(1825).default(DEFAULT_RULES.cureWindowDays),
  breachDays: z.int().min(30).max(1825).default(DEFAULT_RULES.breachDays),
  objectionDays: z.int().min(1).max(30).default(DEFAULT_RULES.objectionDays),
  holdDays: z.int().min(1).max(60).default(DEFAULT_RULES.holdDays),
  noticeDays: z.int().min(5).max(120).default(DEFAULT_RULES.noticeDays),
  collectDays: z.int().min(5).max(250).default(DEFAULT_RULES.collectDays),
  answerDays: z.int().min(1).max(10).default(DEFAULT_RULES.answerDays),
  finishExtensionDays: z.int().min(0).max(20).default(DEFAULT_RULES.finishExtensionDays),
  schemes: z
    .record(z.string(), z.array(z.string()).min(1))
    .default(Object.fromEntries(Object.entries(DEFAULT_RULES.schemes).map(([name, grades]) => [name, [...grades]]))),
  noticeVersion: z.string().min(1).max(50).default(DEFAULT_RULES.noticeVersion),
  promiseVersion: z.string().min(1).max(50).default(DEFAULT_RULES.promiseVersion),
})

const supervisionRule = z.strictObject({
  id: z.string().min(1).max(50),
  name: bilingual,
  steps: z.array(z.enum(OFFICE_STEPS)).min(1),
  yellowDays: z.int().min(0).max(10).default(1),
  answerDays: z.int().min(1).max(20).default(3),
})

/** Everything a hall can set, in one file. Every field has a default, so that an empty file is a valid one. */
export const configSchema = z.strictObject({
  hall: bilingual.default({ zh: '佛山市禅城区行政服务中心（示例）', en: 'Chancheng District Service Hall (sample)' }),
  /** 窗口 shown on documents and in lists. */
  window: z.string().min(1).max(50).default('1'),
  /** This machine. */
  station: z.string().min(1).max(50).default('counter-1'),
  operators: z
    .array(operator)
    .min(1)
    .refine(all => new Set(all.map(({ id }) => id)).size === all.length && all.every(({ id }) => id !== 'system'), {
      error: 'two operators with the same id, or one called system 工作人员标识重复，或使用了保留的 system',
    })
    .default([
      { id: 'clerk-1', name: '窗口演示员', role: 'clerk' },
      { id: 'lead-1', name: '主管演示员', role: 'supervisor' },
      { id: 'lead-2', name: '副主管演示员', role: 'supervisor' },
      { id: 'admin-1', name: '管理演示员', role: 'admin' },
      { id: 'kiosk-1', name: '自助终端', role: 'kiosk' },
    ]),
  /** TCP port on 127.0.0.1; 0 picks a free one. */
  port: z.int().min(0).max(65_535).default(8787),
  reader: readerAddress.default('sim'),
  /** For `auto`: a table of known devices in place of the built-in one; null for that. */
  deviceTable: z.string().min(1).nullable().default(null),
  credit: credit.prefault({}),
  rules: rules.prefault({}),
  /** A catalogue of items as JSON; null for the sample. */
  catalogue: z.string().min(1).nullable().default(null),
  /** Work lists of the hall's own; one with the id of a built-in list takes its place. See worklists/definition.ts. */
  worklists: z.array(listDefinitionSchema).default([]),
  /** 监察规则: which steps of the office have lights, and may be supervised (督办). */
  supervision: z
    .strictObject({
      rules: z
        .array(supervisionRule)
        .default([...SUPERVISION_RULES].map(rule => ({ ...rule, steps: [...rule.steps] }))),
    })
    .prefault({}),
  /** The desktop app prints without a dialog: on this printer (null: the system's default), on this paper. */
  printing: z
    .strictObject({
      printer: z.string().min(1).nullable().default(null),
      paper: z.enum(['A4', '80mm']).default('A4'),
    })
    .prefault({}),
  log: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type HallConfig = z.infer<typeof configSchema>

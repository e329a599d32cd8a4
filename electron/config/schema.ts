import { z } from 'zod'
import { READER_ADDRESS } from '../../drivers/discovery/reader-address.ts'
import { HTTP_LIMITS } from '../api/middleware/http-limits.ts'
import { OFFICE_STEPS, SUPERVISION_RULES } from '../cases/supervision/supervision-rules.ts'
import { HTTP_SOURCE_DEFAULTS } from '../credit/options.ts'
import { DEMO_KEY } from '../credit/reference/demo-key.ts'
import { CLOCK_OPTIONS } from '../desk/calendar/hall-clock.ts'
import { APART_OPTIONS } from '../desk/files/options.ts'
import { RETENTION } from '../subjects/retention.ts'
import { listDefinitionSchema } from '../worklists/definition.ts'
import { allowed } from './outgoing.ts'
import { prompts } from './prompts.ts'
import { ruleBook } from './rules-schema.ts'

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

const pattern = z
  .string()
  .max(200)
  .refine(isPattern, { error: 'not a regular expression 不是正则表达式' })
  .default('^.{1,50}$')

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
  ...allowed,
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
  /** Time limits for whoever calls over HTTP: see api/middleware/http-limits.ts. */
  http: z
    .strictObject({
      headSeconds: z.int().min(1).max(60).default(HTTP_LIMITS.headSeconds),
      requestSeconds: z.int().min(1).max(600).default(HTTP_LIMITS.requestSeconds),
      idleSeconds: z.int().min(1).max(600).default(HTTP_LIMITS.idleSeconds),
      silentSeconds: z.int().min(10).max(3600).default(HTTP_LIMITS.silentSeconds),
      connections: z.int().min(10).max(10_000).default(HTTP_LIMITS.connections),
    })
    .prefault({}),
  /** What is taken for a wrong clock: see desk/calendar/hall-clock.ts. */
  clock: z
    .strictObject({
      jumpMinutes: z.int().min(1).max(1440).default(CLOCK_OPTIONS.jumpMinutes),
      closedDays: z.int().min(10).max(400).default(CLOCK_OPTIONS.closedDays),
    })
    .prefault({}),
  reader: readerAddress.default('sim'),
  /** For `auto`: a table of known devices in place of the built-in one; null for that. */
  deviceTable: z.string().min(1).nullable().default(null),
  credit: credit.prefault({}),
  /** One object, or `{editions: [{from, …}]}` by date. */
  rules: ruleBook.prefault({}),
  prompts: prompts.prefault({}),
  /** A catalogue of items as JSON; null for the sample. It holds since ever; what is published comes over it. */
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
  /**
   * How long personal data is kept, by kind, full years after the year in which it came; then its keys can be destroyed by
   * `admin purge`. Never while a case that it belongs to is open.
   */
  retention: z
    .strictObject({
      /** Names and numbers of parties: with the case file, whose time the archive schedule sets. Default 10. */
      identity: z.int().min(1).max(100).default(RETENTION.identity),
      /** What grade sources said and what the gates made of it: as long as query logs are kept. Default 5. */
      credit: z.int().min(1).max(100).default(RETENTION.credit),
    })
    .prefault({}),
  /**
   * Forms of codes that an import takes, as regular expressions; default any of 1–50 characters. National standards and
   * platforms differ (GB/T 39046-2020: 10 and 24 characters; platforms: 12, 31, 33), so that none is built in.
   */
  codePatterns: z.strictObject({ item: pattern, material: pattern }).prefault({}),
  /** A hall's own texts of documents as JSON (electron/documents/texts); null for the built-in ones alone. */
  documentTexts: z.string().min(1).nullable().default(null),
  /**
   * The desktop app prints without a dialog: on this printer (null: the system's default), receipts of 80 mm on that one (null:
   * the same). `paper`: what documents are shown on at first.
   */
  printing: z
    .strictObject({
      printer: z.string().min(1).nullable().default(null),
      receiptPrinter: z.string().min(1).nullable().default(null),
      paper: z.enum(['A4', '80mm']).default('A4'),
    })
    .prefault({}),
  /** Imports and exports run apart, within these bounds. See desk/files/options.ts. */
  files: z
    .strictObject({
      memoryMiB: z.int().min(64).max(8192).default(APART_OPTIONS.memoryMiB),
      seconds: z.int().min(1).max(86_400).default(APART_OPTIONS.seconds),
      together: z.int().min(1).max(16).default(APART_OPTIONS.together),
      waiting: z.int().min(0).max(1000).default(APART_OPTIONS.waiting),
      idleMs: z.int().min(0).max(3_600_000).default(APART_OPTIONS.idleMs),
    })
    .prefault({}),
  log: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
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

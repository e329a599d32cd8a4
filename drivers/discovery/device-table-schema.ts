import { z } from 'zod'
import { idsText } from './usb-ids.ts'

export const SCHEMA_VERSION = 1

export const ANY_PRODUCT = '*'

/** Shorter texts occur in unrelated names. */
const MIN_MAKER_TEXT = 5
/** Shorter patterns match nearly everything. */
const MIN_PATTERN_TEXT = 5

const READER_CLASSES: readonly string[] = ['hid', 'vendorBulk', 'unknown']

const vendorId = z.string().regex(/^[0-9A-F]{4}$/, 'four hexadecimal digits, upper case')
const productId = z.string().regex(/^(?:[0-9A-F]{4}|\*)$/, 'four hexadecimal digits, upper case, or *')
const text = z.string().trim().min(1)
const bilingual = z.strictObject({ zh: text, en: text })

/** Overrides of a framing's usual profile, see hid-profile.ts. */
const hidProfile = z.strictObject({
  framing: z.enum(['raw', 'noPreamble', 'deviceCommand', 'lengthByte']),
  reportId: z.int().min(0).max(255).exactOptional(),
  reportSize: z.int().min(39).max(1024).exactOptional(),
  afterWriteMs: z.int().min(0).max(1000).exactOptional(),
  beforeReadMs: z.int().min(0).max(2000).exactOptional(),
  deviceCommand: z.int().min(0).max(255).exactOptional(),
  skipSelect: z.boolean().exactOptional(),
})

const device = z.strictObject({
  vendorId,
  productId,
  name: bilingual,
  /** `unknown`: its protocol is not public. */
  class: z.enum(['hid', 'vendorBulk', 'serialBridge', 'ccid', 'keyboard', 'dfu', 'unknown']),
  /**
   * - `reader`: an ID-card reader.
   * - `shared`: unrelated devices have this id too, or one source names it; not enough to open.
   * - `bridge`: a serial chip with anything behind it.
   * - `ignore`: known, but not readable by this library.
   */
  use: z.enum(['reader', 'shared', 'bridge', 'ignore']),
  /** A: two or more independent sources. B: one. C: general knowledge. */
  confidence: z.enum(['A', 'B', 'C']),
  profile: hidProfile.optional(),
  advice: z
    .strictObject({ windows: bilingual.optional(), linux: bilingual.optional(), macos: bilingual.optional() })
    .optional(),
})

/** `text` at the start of a word in a device's maker or product name. */
const maker = z.strictObject({ text: z.string().trim().min(MIN_MAKER_TEXT), name: bilingual })

/** Never opened. `*` in a path stands for any text. */
const denied = z.strictObject({
  vendorId: vendorId.optional(),
  productId: productId.optional(),
  path: z
    .string()
    .trim()
    .refine(text => text.replaceAll('*', '').length >= MIN_PATTERN_TEXT, `${MIN_PATTERN_TEXT} characters beside *`)
    .optional(),
  name: bilingual,
  reason: bilingual,
})

export const deviceTableSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    date: z.iso.date(),
    devices: z.array(device),
    makers: z.array(maker),
    deny: z.array(denied),
  })
  .check(({ value, issues }) => {
    const complain = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message })
    const seen = new Map<string, string>()
    const once = (path: (string | number)[], key: string) => {
      const before = seen.get(key)
      if (before) complain(path, `${key} is already at ${before}`)
      else seen.set(key, path.join('.'))
    }
    for (const [at, entry] of value.devices.entries()) {
      once(['devices', at], idsText(entry))
      if (entry.profile && entry.class !== 'hid') complain(['devices', at, 'profile'], 'only for class hid')
      if ((entry.class === 'serialBridge') !== (entry.use === 'bridge')) {
        complain(['devices', at, 'use'], 'bridge goes with class serialBridge')
      }
      if (entry.use === 'reader' && !READER_CLASSES.includes(entry.class)) {
        complain(['devices', at, 'use'], `reader is for class ${READER_CLASSES.join(', ')}`)
      }
      if (entry.productId === ANY_PRODUCT && entry.use !== 'ignore') {
        complain(['devices', at, 'productId'], '* is for what is ignored')
      }
    }
    for (const [at, entry] of value.deny.entries()) {
      const byIds = entry.vendorId !== undefined && entry.productId !== undefined
      const byNeither = entry.vendorId === undefined && entry.productId === undefined
      if (entry.path === undefined ? !byIds : !byNeither) {
        complain(['deny', at], 'either vendorId and productId, or path')
      } else {
        once(['deny', at], entry.path ?? idsText({ vendorId: entry.vendorId ?? '', productId: entry.productId ?? '' }))
      }
    }
    for (const [at, entry] of value.makers.entries()) once(['makers', at], entry.text.toLowerCase())
  })

export type DeviceTable = z.infer<typeof deviceTableSchema>
export type KnownDevice = DeviceTable['devices'][number]
export type DeniedDevice = DeviceTable['deny'][number]
export type HidProfileEntry = NonNullable<KnownDevice['profile']>

import { z } from 'zod'
import { numberFields } from '../base/number-setting.ts'
import { DEFAULT_REMINDERS, GATEWAY_NUMBERS, REMINDER_NUMBERS } from '../reminders/options.ts'
import { allowed, isConfidential } from './outgoing.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' })

const gateway = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }).describe('Address of the gateway, without a path.'),
    keyId: z.string().min(1).describe('Which key signs.'),
    secret: z.string().min(8).describe('The key, as the service issued it.'),
    signature: z
      .string()
      .min(2)
      .max(20)
      .regex(/^[^【】]*$/)
      .describe('短信签名, shown by the operator in 【】 before the text.'),
    ...numberFields(GATEWAY_NUMBERS),
    ...allowed,
  })
  .refine(({ url, allowPlainHttp }) => isConfidential(url, allowPlainHttp), {
    error: 'https beyond this machine: telephone numbers travel 号码须经 https 传输',
    path: ['url'],
  })

/** See reminders/options.ts. */
export const reminders = z.strictObject({
  ...numberFields(REMINDER_NUMBERS),
  enabled: z
    .boolean()
    .default(DEFAULT_REMINDERS.enabled)
    .describe('False: nothing is planned or sent; a clerk can still ask for a call.'),
  at: z
    .array(z.int().min(-20).max(20))
    .refine(all => new Set(all).size === all.length, { error: 'the same day twice 重复' })
    .default([...DEFAULT_REMINDERS.at])
    .describe('Working days around the date; negative: before it.'),
  ready: z.boolean().default(DEFAULT_REMINDERS.ready).describe('Whether the citizen is told when the result is ready.'),
  to: z
    .array(z.enum(['handler', 'applicant']))
    .min(1)
    .default([...DEFAULT_REMINDERS.to])
    .describe('Whom to tell: the first party with a number. The handler stood at the counter.'),
  language: z.enum(['zh', 'en']).default(DEFAULT_REMINDERS.language).describe('Language of the texts.'),
  quietHours: z
    .strictObject({
      from: clockTime.describe('HH:MM on the hall’s clock.'),
      to: clockTime.describe('HH:MM on the hall’s clock.'),
    })
    .refine(({ from, to }) => from !== to, { error: 'from and to are the same 起止时间相同' })
    .nullable()
    .default(DEFAULT_REMINDERS.quietHours)
    .describe('No text goes out then; null: at any hour. `from` later than `to` spans midnight.'),
  workingDaysOnly: z
    .boolean()
    .default(DEFAULT_REMINDERS.workingDaysOnly)
    .describe('No text on days off. False by default: citizens can prepare on days off.'),
  gateway: gateway
    .nullable()
    .default(DEFAULT_REMINDERS.gateway)
    .describe('The SMS gateway. Null: every reminder is a call.'),
})

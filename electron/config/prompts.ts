import { z } from 'zod'
import { DEFAULT_PROMPTS, GATEWAY_DEFAULTS } from '../prompts/options.ts'
import { allowed, isConfidential } from './outgoing.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' })

const gateway = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }),
    keyId: z.string().min(1),
    secret: z.string().min(8),
    signature: z
      .string()
      .min(2)
      .max(20)
      .regex(/^[^【】]*$/),
    timeoutMs: z.int().min(500).max(60_000).default(GATEWAY_DEFAULTS.timeoutMs),
    retries: z.int().min(0).max(5).default(GATEWAY_DEFAULTS.retries),
    retryPauseMs: z.int().min(10).max(5000).default(GATEWAY_DEFAULTS.retryPauseMs),
    breakAfter: z.int().min(1).max(50).default(GATEWAY_DEFAULTS.breakAfter),
    breakForMs: z.int().min(100).max(3_600_000).default(GATEWAY_DEFAULTS.breakForMs),
    ...allowed,
  })
  .refine(({ url, allowPlainHttp }) => isConfidential(url, allowPlainHttp), {
    error: 'https beyond this machine: telephone numbers travel 号码须经 https 传输',
    path: ['url'],
  })

/** Section `prompts` of the configuration: see prompts/options.ts. */
export const prompts = z.strictObject({
  enabled: z.boolean().default(DEFAULT_PROMPTS.enabled),
  at: z
    .array(z.int().min(-20).max(20))
    .refine(all => new Set(all).size === all.length, { error: 'the same day twice 重复' })
    .default([...DEFAULT_PROMPTS.at]),
  ready: z.boolean().default(DEFAULT_PROMPTS.ready),
  lateDays: z.int().min(0).max(20).default(DEFAULT_PROMPTS.lateDays),
  to: z
    .array(z.enum(['handler', 'applicant']))
    .min(1)
    .default([...DEFAULT_PROMPTS.to]),
  language: z.enum(['zh', 'en']).default(DEFAULT_PROMPTS.language),
  maxSegments: z.int().min(1).max(5).default(DEFAULT_PROMPTS.maxSegments),
  quietHours: z
    .strictObject({ from: clockTime, to: clockTime })
    .refine(({ from, to }) => from !== to, { error: 'from and to are the same 起止时间相同' })
    .nullable()
    .default(DEFAULT_PROMPTS.quietHours),
  workingDaysOnly: z.boolean().default(DEFAULT_PROMPTS.workingDaysOnly),
  attempts: z.int().min(1).max(10).default(DEFAULT_PROMPTS.attempts),
  retryPauseMinutes: z.int().min(1).max(240).default(DEFAULT_PROMPTS.retryPauseMinutes),
  callAttempts: z.int().min(1).max(10).default(DEFAULT_PROMPTS.callAttempts),
  lookEverySeconds: z.int().min(1).max(600).default(DEFAULT_PROMPTS.lookEverySeconds),
  gateway: gateway.nullable().default(DEFAULT_PROMPTS.gateway),
})

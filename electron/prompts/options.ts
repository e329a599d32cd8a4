import type { Party } from '../catalogue/model/item.ts'
import type { SignedHttpOptions } from '../signed-http/options.ts'

/** Hours of the hall's clock, `HH:MM`; `from` later than `to` spans midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** How a gateway over HTTP is asked. Beyond this machine only https: telephone numbers travel. See config/outgoing.ts. */
export interface SmsGatewayOptions extends SignedHttpOptions {
  readonly allowPlainHttp?: string
  readonly allowTrainingKey?: string
  /** 短信签名, shown by the operator in 【】 before the text. 2–20 characters. */
  readonly signature: string
}

/** 催办. */
export interface PromptOptions {
  /** Off: nothing is planned and nothing sent; a clerk can still ask for a call. */
  readonly enabled: boolean
  /** Working days around the date on which the citizen is reminded. Range −20–20. Default −3, −1, 0, 1 (domain facts 7). */
  readonly at: readonly number[]
  /** Whether the citizen is told when the result is ready. */
  readonly ready: boolean
  /** By how many working days a prompt after the date may be late before it is left out. Range 0–20. Default 3. */
  readonly lateDays: number
  /** Whom to tell: the first who left a number. Default the handler, who stood at the counter, then the applicant. */
  readonly to: readonly Party[]
  readonly language: 'zh' | 'en'
  /** A text is cut to this many SMS by shortening the item's name. Range 1–5. Default 2. */
  readonly maxSegments: number
  /** No text goes out then. Null: at any hour. Default 20:00–08:00. */
  readonly quietHours: QuietHours | null
  /** No text on days off. Default false: the last day may be followed by days on which a citizen can prepare. */
  readonly workingDaysOnly: boolean
  /** Attempts at a text before somebody calls. Range 1–10. Default 4. */
  readonly attempts: number
  /** Pause after the first failed attempt, minutes; it doubles. Range 1–240. Default 15. */
  readonly retryPauseMinutes: number
  /** Calls that reach nobody before a task is given up. Range 1–10. Default 3. */
  readonly callAttempts: number
  /** How often the outbox is looked through, seconds. Range 1–600. Default 30. */
  readonly lookEverySeconds: number
  /** Null: no text is ever sent, every prompt is a call. */
  readonly gateway: SmsGatewayOptions | null
}

export const GATEWAY_DEFAULTS = {
  /** Range 500–60,000: nobody waits for it. */
  timeoutMs: 8000,
  /** Range 0–5. */
  retries: 1,
  /** Range 10–5000. */
  retryPauseMs: 500,
  /** Range 1–50. */
  breakAfter: 5,
  /** Range 100–3,600,000. */
  breakForMs: 60_000,
} as const

export const DEFAULT_PROMPTS: PromptOptions = {
  enabled: true,
  at: [-3, -1, 0, 1],
  ready: true,
  lateDays: 3,
  to: ['handler', 'applicant'],
  language: 'zh',
  maxSegments: 2,
  quietHours: { from: '20:00', to: '08:00' },
  workingDaysOnly: false,
  attempts: 4,
  retryPauseMinutes: 15,
  callAttempts: 3,
  lookEverySeconds: 30,
  gateway: null,
}

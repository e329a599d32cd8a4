import { defaultNumbers, type NumberSetting, type Numbers } from '../base/number-setting.ts'
import type { Party } from '../catalogue/model/item.ts'
import { askingNumbers } from '../signed-http/asking-numbers.ts'
import type { SignedHttpOptions } from '../signed-http/options.ts'

/** Hall time, `HH:MM`; `from` later than `to` spans midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** Beyond this machine https only: phone numbers travel. See config/outgoing.ts. */
export interface SmsGatewayOptions extends SignedHttpOptions {
  readonly allowPlainHttp?: string
  readonly allowTrainingKey?: string
  /** 短信签名, shown in 【】 before the text. 2–20 characters. */
  readonly signature: string
}

export const REMINDER_NUMBERS = {
  lateDays: {
    min: 0,
    max: 20,
    default: 3,
    unit: 'working days',
    about: 'A reminder after the date is left out when it is late by more than this.',
  },
  maxSegments: {
    min: 1,
    max: 5,
    default: 2,
    unit: 'SMS',
    about: 'The item’s name is shortened until the text has at most this many.',
  },
  attempts: { min: 1, max: 10, default: 4, unit: 'times', about: 'Attempts at a text before it becomes a call.' },
  retryPauseMinutes: {
    min: 1,
    max: 240,
    default: 15,
    unit: 'minutes',
    about: 'Pause after the first failed attempt; it doubles.',
  },
  callAttempts: {
    min: 1,
    max: 10,
    default: 3,
    unit: 'times',
    about: 'Unanswered calls before a task ends.',
  },
  lookEverySeconds: {
    min: 1,
    max: 600,
    default: 30,
    unit: 'seconds',
    about: 'How often the outbox is checked.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

/** 催办. */
export interface ReminderOptions extends Numbers<typeof REMINDER_NUMBERS> {
  /** False: nothing is planned or sent; a clerk can still ask for a call. */
  readonly enabled: boolean
  /** Working days around the date. Range −20–20. Default −3, −1, 0, 1 (domain facts 7). */
  readonly at: readonly number[]
  readonly ready: boolean
  /** The first with a number is told. Default the handler, who stood at the counter, then the applicant. */
  readonly to: readonly Party[]
  readonly language: 'zh' | 'en'
  /** Null: at any hour. Default 20:00–08:00. */
  readonly quietHours: QuietHours | null
  /** Default false: citizens can prepare on days off. */
  readonly workingDaysOnly: boolean
  /** Null: every reminder is a call. */
  readonly gateway: SmsGatewayOptions | null
}

/** Nobody waits for it. */
export const GATEWAY_NUMBERS = askingNumbers({
  timeoutMs: { min: 500, max: 60_000, default: 8000 },
  retries: { min: 0, max: 5, default: 1 },
  retryPauseMs: { min: 10, max: 5000, default: 500 },
  breakAfter: { min: 1, max: 50, default: 5 },
  breakForMs: { min: 100, max: 3_600_000, default: 60_000 },
})

export const GATEWAY_DEFAULTS = defaultNumbers(GATEWAY_NUMBERS)

export const DEFAULT_REMINDERS: ReminderOptions = {
  ...defaultNumbers(REMINDER_NUMBERS),
  enabled: true,
  at: [-3, -1, 0, 1],
  ready: true,
  to: ['handler', 'applicant'],
  language: 'zh',
  quietHours: { from: '20:00', to: '08:00' },
  workingDaysOnly: false,
  gateway: null,
}

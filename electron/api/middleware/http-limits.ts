import type { NumberSetting, Numbers } from '../../base/number-setting.ts'

export const HTTP_NUMBERS = {
  headSeconds: {
    min: 1,
    max: 60,
    default: 10,
    unit: 'seconds',
    about: 'For the head of a request; a browser sends it at once.',
  },
  requestSeconds: {
    min: 1,
    max: 600,
    default: 60,
    unit: 'seconds',
    about: 'For a whole request with its head: the largest workbook over a bad line.',
  },
  idleSeconds: {
    min: 1,
    max: 600,
    default: 30,
    unit: 'seconds',
    about: 'For the next request on a connection; a browser opens a new one when it needs it.',
  },
  silentSeconds: {
    min: 10,
    max: 3600,
    default: 600,
    unit: 'seconds',
    about:
      'Without any traffic on a connection: the largest export takes less, and streams send a keep-alive every five seconds.',
  },
  connections: {
    min: 10,
    max: 10_000,
    default: 500,
    unit: 'connections',
    about: 'At the same time: a browser holds six at most, and a hall has some dozen pages open.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type HttpLimits = Numbers<typeof HTTP_NUMBERS>

const CHECKS_PER_LIMIT = 4

export function timeLimits({ headSeconds, requestSeconds, idleSeconds, silentSeconds }: HttpLimits) {
  const requestTimeout = Math.max(headSeconds, requestSeconds) * 1000
  const headersTimeout = headSeconds * 1000
  return {
    requestTimeout,
    keepAliveTimeout: idleSeconds * 1000,
    connectionTimeout: silentSeconds * 1000,
    http: { headersTimeout, connectionsCheckingInterval: Math.min(headersTimeout, requestTimeout) / CHECKS_PER_LIMIT },
  }
}

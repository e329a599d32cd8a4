import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Hex HMAC-SHA-256 of lines joined by \n. An answer signs the request's nonce, so that it fits one request only. */
export const SIGNATURE_HEADERS = {
  key: 'x-hall-key',
  time: 'x-hall-time',
  nonce: 'x-hall-nonce',
  signature: 'x-hall-signature',
} as const

/** ms. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000

export interface RequestParts {
  readonly method: string
  readonly path: string
  readonly time: string
  readonly nonce: string
  readonly body: string
}

export interface AnswerParts {
  readonly status: number
  readonly nonce: string
  readonly time: string
  readonly body: string
}

export function signRequest(secret: string, { method, path, time, nonce, body }: RequestParts): string {
  return sign(secret, ['request', method.toUpperCase(), path, time, nonce, digest(body)])
}

export function signAnswer(secret: string, { status, nonce, time, body }: AnswerParts): string {
  return sign(secret, ['answer', String(status), nonce, time, digest(body)])
}

export function sameSignature(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** `now`: ms since 1970. */
export function isRecent(time: string, now: number): boolean {
  const at = Date.parse(time)
  return Number.isFinite(at) && Math.abs(now - at) <= CLOCK_TOLERANCE_MS
}

function sign(secret: string, lines: readonly string[]): string {
  return createHmac('sha256', secret).update(lines.join('\n')).digest('hex')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

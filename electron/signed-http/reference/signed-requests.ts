import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { ZodType } from 'zod'
import { jsonOrNothing } from '../json-or-nothing.ts'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest } from '../signing.ts'
import { NonceStore } from './nonce-store.ts'

export interface SignedRequestsOptions {
  readonly secrets: Readonly<Record<string, string>>
  readonly clock: () => number
}

export interface Admitted<Body> {
  readonly ok: true
  readonly body: Body
  readonly secret: string
  readonly nonce: string
}

export interface Refused {
  readonly ok: false
  readonly status: 400 | 401 | 409
  readonly error: 'signature' | 'time' | 'nonce' | 'request'
}

export interface AskingLimits {
  /** For the head, ms. Range 100–60,000. Default 5000. */
  readonly headMs: number
  /** For the whole request of at most 16 KiB, ms. Range 100–60,000. Default 10,000. */
  readonly requestMs: number
}

const ASKING_LIMITS: AskingLimits = { headMs: 5000, requestMs: 10_000 }

/** ms; `slow` answers after a minute. */
const IDLE_MS = 5000
const SILENT_MS = 90_000

/** Bodies stay text until their signature is checked. */
export function signedServer({ headMs, requestMs }: AskingLimits = ASKING_LIMITS): FastifyInstance {
  const server = fastify({
    bodyLimit: 16 * 1024,
    forceCloseConnections: true,
    requestTimeout: Math.max(headMs, requestMs),
    keepAliveTimeout: IDLE_MS,
    connectionTimeout: SILENT_MS,
    http: { headersTimeout: headMs, connectionsCheckingInterval: Math.min(headMs, requestMs) / 4 },
  })
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body)
  })
  return server
}

/** Accepts each signed request once. */
export class SignedRequests {
  readonly #options: SignedRequestsOptions
  readonly #nonces: NonceStore

  constructor(options: SignedRequestsOptions) {
    this.#options = options
    this.#nonces = new NonceStore(options.clock)
  }

  admit<Body>(request: FastifyRequest, schema: ZodType<Body>): Admitted<Body> | Refused {
    const body = String(request.body)
    const header = (name: string) => String(request.headers[name] ?? '')
    const [time, nonce] = [header(SIGNATURE_HEADERS.time), header(SIGNATURE_HEADERS.nonce)]
    const secret = this.#options.secrets[header(SIGNATURE_HEADERS.key)]
    const expected = secret && signRequest(secret, { method: request.method, path: request.url, time, nonce, body })
    if (!secret || !expected || !sameSignature(header(SIGNATURE_HEADERS.signature), expected)) {
      return { ok: false, status: 401, error: 'signature' }
    }
    if (!isRecent(time, this.#options.clock())) return { ok: false, status: 401, error: 'time' }
    if (!this.#nonces.take(nonce)) return { ok: false, status: 409, error: 'nonce' }
    const parsed = schema.safeParse(jsonOrNothing(body))
    if (!parsed.success) return { ok: false, status: 400, error: 'request' }
    return { ok: true, body: parsed.data, secret, nonce }
  }

  /** `signed: false` simulates an untrustworthy service. */
  answer(
    reply: FastifyReply,
    { secret, nonce }: Admitted<unknown>,
    body: string,
    { signed }: { readonly signed: boolean },
  ): FastifyReply {
    const time = new Date(this.#options.clock()).toISOString()
    reply.header('content-type', 'application/json').header(SIGNATURE_HEADERS.time, time)
    if (signed) reply.header(SIGNATURE_HEADERS.signature, signAnswer(secret, { status: 200, nonce, time, body }))
    return reply.send(body)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { NonceStore } from '../../credit/reference/nonce-store.ts'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest } from '../../credit/signing.ts'
import { MESSAGE_PATH, type MessageAnswer, type MessageRequest, messageRequestSchema } from '../wire.ts'
import type { GatewayBehaviour } from './behaviour.ts'

export interface ReferenceGatewayOptions {
  /** Secrets by key id. */
  readonly secrets: Readonly<Record<string, string>>
  readonly clock: () => number
}

/**
 * An SMS gateway over HTTP that sends to nobody: checks signatures, refuses repeated requests, and takes the text of an
 * id once, however often it is asked. It stands in for an operator's gateway in training and in tests.
 *
 *   POST /v1/messages   signed request → signed answer
 */
export class ReferenceGateway {
  readonly #options: ReferenceGatewayOptions
  readonly #nonces: NonceStore
  readonly #server: FastifyInstance
  readonly #taken = new Map<string, MessageRequest>()
  /** The ids of all requests that were understood, in their order. */
  readonly asked: string[] = []
  #behaviour: { readonly kind: GatewayBehaviour; readonly ms: number } = { kind: 'normal', ms: 0 }

  constructor(options: ReferenceGatewayOptions) {
    this.#options = options
    this.#nonces = new NonceStore(options.clock)
    this.#server = fastify({ bodyLimit: 16 * 1024, forceCloseConnections: true })
    // The signature is over the body's bytes, so it stays text until it was checked.
    this.#server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body)
    })
    this.#server.post(MESSAGE_PATH, (request, reply) => this.#message(request, reply))
  }

  /** The texts that went out, in their order. */
  get sent(): readonly MessageRequest[] {
    return [...this.#taken.values()]
  }

  /** Listens on 127.0.0.1 and resolves with its address. */
  listen(port: number): Promise<string> {
    return this.#server.listen({ host: '127.0.0.1', port })
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  /** `ms`: for `slow`, by how much. */
  behave(kind: GatewayBehaviour, ms = 0): void {
    this.#behaviour = { kind, ms }
  }

  async #message(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { kind, ms } = this.#behaviour
    if (kind === 'down') return reply.code(503).send({ error: 'down' })
    const body = String(request.body)
    const header = (name: string) => String(request.headers[name] ?? '')
    const [time, nonce] = [header(SIGNATURE_HEADERS.time), header(SIGNATURE_HEADERS.nonce)]
    const secret = this.#options.secrets[header(SIGNATURE_HEADERS.key)]
    const expected = secret && signRequest(secret, { method: request.method, path: request.url, time, nonce, body })
    if (!secret || !expected || !sameSignature(header(SIGNATURE_HEADERS.signature), expected)) {
      return reply.code(401).send({ error: 'signature' })
    }
    if (!isRecent(time, this.#options.clock())) return reply.code(401).send({ error: 'time' })
    if (!this.#nonces.take(nonce)) return reply.code(409).send({ error: 'nonce' })
    const parsed = messageRequestSchema.safeParse(jsonOrNothing(body))
    if (!parsed.success) return reply.code(400).send({ error: 'request' })

    const taken = JSON.stringify(this.#take(parsed.data, kind))
    if (kind === 'lose') {
      request.raw.socket.destroy()
      return reply.hijack()
    }
    const answer = kind === 'garbage' ? taken.slice(0, -10) : taken
    if (kind === 'slow') await sleep(ms)
    const answered = new Date(this.#options.clock()).toISOString()
    reply.header('content-type', 'application/json').header(SIGNATURE_HEADERS.time, answered)
    if (kind !== 'unsigned') {
      const signature = signAnswer(secret, { status: 200, nonce, time: answered, body: answer })
      reply.header(SIGNATURE_HEADERS.signature, signature)
    }
    return reply.send(answer)
  }

  #take(message: MessageRequest, kind: GatewayBehaviour): MessageAnswer {
    const { id } = message
    this.asked.push(id)
    if (kind === 'reject') return { id, status: 'rejected', reason: 'number' }
    if (kind === 'refuseText') return { id, status: 'rejected', reason: 'text' }
    if (!this.#taken.has(id)) this.#taken.set(id, message)
    return { id, status: 'accepted', messageId: `SMS-${[...this.#taken.keys()].indexOf(id) + 1}` }
  }
}

function jsonOrNothing(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

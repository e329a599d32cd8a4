import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  SignedRequests,
  type SignedRequestsOptions,
  signedServer,
} from '../../signed-http/reference/signed-requests.ts'
import { MESSAGE_PATH, type MessageAnswer, type MessageRequest, messageRequestSchema } from '../wire.ts'
import type { GatewayBehaviour } from './behaviour.ts'

/**
 * Stands in for an operator's gateway in training and tests; sends to nobody. POST /v1/messages: signed request → signed
 * answer.
 */
export class ReferenceGateway {
  readonly #signed: SignedRequests
  readonly #server: FastifyInstance
  readonly #taken = new Map<string, MessageRequest>()
  /** Ids of all readable requests, in order. */
  readonly asked: string[] = []
  #behaviour: { readonly kind: GatewayBehaviour; readonly ms: number } = { kind: 'normal', ms: 0 }

  constructor(options: SignedRequestsOptions) {
    this.#signed = new SignedRequests(options)
    this.#server = signedServer()
    this.#server.post(MESSAGE_PATH, (request, reply) => this.#message(request, reply))
  }

  get sent(): readonly MessageRequest[] {
    return [...this.#taken.values()]
  }

  /** On 127.0.0.1; resolves with its address. */
  listen(port: number): Promise<string> {
    return this.#server.listen({ host: '127.0.0.1', port })
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  /** `ms`: the delay of `slow`. */
  behave(kind: GatewayBehaviour, ms = 0): void {
    this.#behaviour = { kind, ms }
  }

  async #message(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { kind, ms } = this.#behaviour
    if (kind === 'down') return reply.code(503).send({ error: 'down' })
    const admitted = this.#signed.admit(request, messageRequestSchema)
    if (!admitted.ok) return reply.code(admitted.status).send({ error: admitted.error })
    const taken = JSON.stringify(this.#take(admitted.body, kind))
    if (kind === 'lose') {
      request.raw.socket.destroy()
      return reply.hijack()
    }
    const answer = kind === 'garbage' ? taken.slice(0, -10) : taken
    if (kind === 'slow') await sleep(ms)
    return this.#signed.answer(reply, admitted, answer, { signed: kind !== 'unsigned' })
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

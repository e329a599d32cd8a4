import { setTimeout as sleep } from 'node:timers/promises'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { addDays, dateInHall, type LocalDate } from '../../calendar/local-date.ts'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest, subjectDigest } from '../signing.ts'
import { GRADE_PATH, type GradeRequest, gradeRequestSchema } from '../wire.ts'
import { type Behaviour, type BehaviourKind, isBehaviour } from './behaviour.ts'
import { gradeOf } from './grading.ts'
import { NonceStore } from './nonce-store.ts'
import type { CreditSubject, ReferenceData } from './people.ts'
import { ratedAnswer } from './rating.ts'

export interface ReferenceServiceOptions {
  readonly data: ReferenceData
  /** Secrets by key id. */
  readonly secrets: Readonly<Record<string, string>>
  readonly clock: () => number
  /** Lets POST /control change how it behaves: for training and tests, never for a real source. */
  readonly controllable: boolean
}

/**
 * A real grade service over HTTP: computes grades from three dimensions by a published table and explains them, checks
 * signatures, refuses repeated requests. It stands in for a city's service in the demo, in training and in tests.
 *
 *   POST /v1/grade   signed request → signed answer
 *   GET  /v1/table   the table that grades are computed by
 *   POST /control    {"behaviour":"normal|slow|down|wrong|unsigned|garbage", "ms"?: number}
 */
export class ReferenceService {
  readonly #options: ReferenceServiceOptions
  readonly #nonces: NonceStore
  readonly #server: FastifyInstance
  #behaviour: Behaviour = { kind: 'normal', ms: 0 }
  #reports = 0

  constructor(options: ReferenceServiceOptions) {
    this.#options = options
    this.#nonces = new NonceStore(options.clock)
    this.#server = fastify({ bodyLimit: 16 * 1024, forceCloseConnections: true })
    // The signature is over the body's bytes, so it stays text until it was checked.
    this.#server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body)
    })
    this.#server.post(GRADE_PATH, (request, reply) => this.#grade(request, reply))
    this.#server.get('/v1/table', () => options.data.table)
    if (options.controllable) this.#server.post('/control', (request, reply) => this.#control(request, reply))
  }

  /** Listens on 127.0.0.1 and resolves with its address. */
  listen(port: number): Promise<string> {
    return this.#server.listen({ host: '127.0.0.1', port })
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  behave(kind: BehaviourKind, ms = 0): void {
    this.#behaviour = { kind, ms }
  }

  #control(request: FastifyRequest, reply: FastifyReply): unknown {
    const wanted: unknown = JSON.parse(String(request.body))
    if (!isBehaviour(wanted)) return reply.code(400).send({ error: 'behaviour' })
    this.behave(wanted.behaviour, wanted.ms)
    return { behaviour: wanted.behaviour }
  }

  async #grade(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const behaviour = this.#behaviour
    if (behaviour.kind === 'down') return reply.code(503).send({ error: 'down' })
    if (behaviour.kind === 'slow') await sleep(behaviour.ms)

    const body = String(request.body)
    const header = (name: string) => String(request.headers[name] ?? '')
    const time = header(SIGNATURE_HEADERS.time)
    const nonce = header(SIGNATURE_HEADERS.nonce)
    const secret = this.#options.secrets[header(SIGNATURE_HEADERS.key)]
    const expected = secret && signRequest(secret, { method: request.method, path: request.url, time, nonce, body })
    if (!secret || !expected || !sameSignature(header(SIGNATURE_HEADERS.signature), expected)) {
      return reply.code(401).send({ error: 'signature' })
    }
    if (!isRecent(time, this.#options.clock())) return reply.code(401).send({ error: 'time' })
    if (!this.#nonces.take(nonce)) return reply.code(409).send({ error: 'nonce' })
    const parsed = gradeRequestSchema.safeParse(jsonOrNothing(body))
    if (!parsed.success) return reply.code(400).send({ error: 'request' })

    const answer = behaviour.kind === 'garbage' ? '{"status":"FOUND","grade":7' : this.#answer(parsed.data, behaviour)
    const answered = new Date(this.#options.clock()).toISOString()
    reply.header('content-type', 'application/json').header(SIGNATURE_HEADERS.time, answered)
    if (behaviour.kind !== 'unsigned') {
      reply.header(
        SIGNATURE_HEADERS.signature,
        signAnswer(secret, { status: 200, nonce, time: answered, body: answer }),
      )
    }
    return reply.send(answer)
  }

  #answer({ requestId, subject, targets = [] }: GradeRequest, behaviour: Behaviour): string {
    const asOf = dateInHall(new Date(this.#options.clock()).toISOString())
    this.#reports++
    const common = {
      requestId,
      subjectDigest: subjectDigest(requestId, behaviour.kind === 'wrong' ? 'somebody else' : subject.number),
      asOf,
      reportNumber: `RP-${asOf.replaceAll('-', '')}-${String(this.#reports).padStart(6, '0')}`,
    }
    const known = this.#options.data.subjects.find(
      candidate => candidate.kind === subject.kind && candidate.number === subject.number,
    )
    if (!known) return JSON.stringify({ ...common, status: 'NOT_FOUND' })
    if (known.name !== subject.name) return JSON.stringify({ ...common, status: 'MISMATCH' })
    return JSON.stringify({ ...common, ...this.#found(known, asOf, targets) })
  }

  #found(subject: CreditSubject, asOf: LocalDate, targets: NonNullable<GradeRequest['targets']>) {
    const { table } = this.#options.data
    const common = { status: 'FOUND', validUntil: addDays(asOf, table.validDays), lists: subject.lists }
    if (subject.rating) {
      return { ...common, ...ratedAnswer(subject.rating, table, targets), dimensions: null, explanation: null }
    }
    const { grade, score, dimensions, explanation } = gradeOf(subject.indicators, table)
    return { ...common, scheme: table.scheme, grade, score, dimensions, explanation }
  }
}

function jsonOrNothing(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

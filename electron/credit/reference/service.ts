import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { normaliseNumber } from '../../../drivers/number/number-text.ts'
import { addDays, dateInHall, type LocalDate } from '../../base/local-date.ts'
import {
  SignedRequests,
  type SignedRequestsOptions,
  signedServer,
} from '../../signed-http/reference/signed-requests.ts'
import { isSameName } from '../../subjects/name/compare-names.ts'
import { subjectDigest } from '../subject-digest.ts'
import { GRADE_PATH, type GradeRequest, gradeRequestSchema } from '../wire.ts'
import { type Behaviour, type BehaviourKind, isBehaviour } from './behaviour.ts'
import { gradeOf } from './grading.ts'
import type { CreditSubject, ReferenceData } from './people.ts'
import { ratedAnswer } from './rating.ts'

export interface ReferenceServiceOptions extends SignedRequestsOptions {
  readonly data: ReferenceData
  /** Enables POST /control, for training and tests. */
  readonly controllable: boolean
}

/**
 * Grades by a published table, for demo, training and tests.
 *
 *   POST /v1/grade   signed request → signed answer
 *   GET  /v1/table   the table
 *   POST /control    {"behaviour":"normal|slow|down|wrong|unsigned|garbage", "ms"?: number}
 */
export class ReferenceService {
  readonly #options: ReferenceServiceOptions
  readonly #signed: SignedRequests
  readonly #server: FastifyInstance
  #behaviour: Behaviour = { kind: 'normal', ms: 0 }
  #reports = 0

  constructor(options: ReferenceServiceOptions) {
    this.#options = options
    this.#signed = new SignedRequests(options)
    this.#server = signedServer()
    this.#server.post(GRADE_PATH, (request, reply) => this.#grade(request, reply))
    this.#server.get('/v1/table', () => options.data.table)
    if (options.controllable) this.#server.post('/control', (request, reply) => this.#control(request, reply))
  }

  /** On 127.0.0.1; resolves with the address. */
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

    const admitted = this.#signed.admit(request, gradeRequestSchema)
    if (!admitted.ok) return reply.code(admitted.status).send({ error: admitted.error })
    const answer = behaviour.kind === 'garbage' ? '{"status":"FOUND","grade":7' : this.#answer(admitted.body, behaviour)
    return this.#signed.answer(reply, admitted, answer, { signed: behaviour.kind !== 'unsigned' })
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
    const number = normaliseNumber(subject.number)
    const known = this.#options.data.subjects.find(
      candidate => candidate.kind === subject.kind && candidate.number === number,
    )
    if (!known) return JSON.stringify({ ...common, status: 'NOT_FOUND' })
    if (!isSameName(known.name, subject.name)) return JSON.stringify({ ...common, status: 'MISMATCH' })
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

import { randomUUID } from 'node:crypto'
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from 'axios'
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { CreditAnswer } from '../cases/credit-answer.ts'
import type { CreditFaultCode } from '../errors/codes.ts'
import type { HttpSourceOptions } from './options.ts'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest, subjectDigest } from './signing.ts'
import type { CreditQuery, CreditSource } from './source.ts'
import { unavailable } from './unavailable.ts'
import { GRADE_PATH, type GradeAnswer, gradeAnswerSchema } from './wire.ts'

/** No honest answer is longer. */
const LONGEST_ANSWER_BYTES = 64 * 1024

class SourceFault extends Error {
  readonly code: CreditFaultCode
  constructor(code: CreditFaultCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** A query changes nothing at the source, so what did not arrive may be sent again. What was answered wrongly is not. */
const REPEATABLE: readonly CreditFaultCode[] = ['C201', 'C208']

/**
 * A grade source over HTTP: signed both ways, bounded in time, retried where that is safe, left alone when it keeps
 * failing. An answer that is not signed, not recent, not understood or about somebody else is not believed.
 */
export class HttpCreditSource implements CreditSource {
  readonly #options: HttpSourceOptions
  readonly #http: AxiosInstance
  readonly #policy: IPolicy
  readonly #clock: () => number

  constructor(options: HttpSourceOptions, clock: () => number = Date.now) {
    this.#options = options
    this.#clock = clock
    this.#http = axios.create({
      baseURL: options.url,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: LONGEST_ANSWER_BYTES,
      // The signature is over the bytes of the body: nothing may parse or rewrite it before.
      responseType: 'text',
      transformResponse: body => body,
      validateStatus: () => true,
    })
    const failed = handleWhen(error => !(error instanceof SourceFault) || error.code !== 'C207')
    const repeatable = handleWhen(error => error instanceof SourceFault && REPEATABLE.includes(error.code))
    const limit = () => timeout(options.timeoutMs, TimeoutStrategy.Aggressive)
    this.#policy = wrap(
      // Around the breaker too: while it tries whether the source is back, others wait for that trial.
      limit(),
      circuitBreaker(failed, {
        breaker: new ConsecutiveBreaker(options.breakAfter),
        halfOpenAfter: options.breakForMs,
      }),
      // And inside it, so that silence counts as a failure.
      limit(),
      retry(repeatable, {
        maxAttempts: options.retries,
        backoff: new ExponentialBackoff({ initialDelay: options.retryPauseMs }),
      }),
    )
  }

  async query(query: CreditQuery): Promise<CreditAnswer> {
    try {
      return await this.#policy.execute(({ signal }) => this.#ask(query, signal))
    } catch (error) {
      if (error instanceof SourceFault) return unavailable(error.code)
      if (error instanceof TaskCancelledError) return unavailable('C202')
      if (error instanceof BrokenCircuitError) return unavailable('C203')
      throw error
    }
  }

  async #ask(query: CreditQuery, signal: AbortSignal): Promise<CreditAnswer> {
    const body = JSON.stringify(query)
    const nonce = randomUUID()
    const time = new Date(this.#clock()).toISOString()
    const { keyId, secret } = this.#options
    const response = await this.#http
      .post<string>(GRADE_PATH, body, {
        signal,
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADERS.key]: keyId,
          [SIGNATURE_HEADERS.time]: time,
          [SIGNATURE_HEADERS.nonce]: nonce,
          [SIGNATURE_HEADERS.signature]: signRequest(secret, { method: 'POST', path: GRADE_PATH, time, nonce, body }),
        },
      })
      .catch((cause: unknown) => {
        const tooLong = isAxiosError(cause) && cause.code === 'ERR_BAD_RESPONSE'
        throw new SourceFault(tooLong ? 'C206' : 'C201', { cause })
      })
    if (response.status >= 500) throw new SourceFault('C208')
    if (response.status !== 200) throw new SourceFault('C207')
    this.#checkSignature(response, nonce)
    return believed(parse(response.data), query)
  }

  #checkSignature(response: AxiosResponse<string>, nonce: string): void {
    const header = (name: string) => String(response.headers[name] ?? '')
    const time = header(SIGNATURE_HEADERS.time)
    const expected = signAnswer(this.#options.secret, { status: response.status, nonce, time, body: response.data })
    if (!sameSignature(header(SIGNATURE_HEADERS.signature), expected)) throw new SourceFault('C204')
    if (!isRecent(time, this.#clock())) throw new SourceFault('C205')
  }
}

function parse(body: string): GradeAnswer {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch (cause) {
    throw new SourceFault('C206', { cause })
  }
  const parsed = gradeAnswerSchema.safeParse(json)
  if (!parsed.success) throw new SourceFault('C206', { cause: parsed.error })
  return parsed.data
}

/** The answer must be to this request and about this subject. */
function believed(wire: GradeAnswer, query: CreditQuery): CreditAnswer {
  const { requestId, subjectDigest: about, ...answer } = wire
  if (requestId !== query.requestId || about !== subjectDigest(requestId, query.subject.number)) {
    throw new SourceFault('C205')
  }
  if (answer.status === 'FOUND' && answer.validUntil < answer.asOf) throw new SourceFault('C206')
  return answer
}

import { randomUUID } from 'node:crypto'
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from 'axios'
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleType,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest } from '../credit/signing.ts'
import type { PromptFaultCode } from '../errors/codes.ts'
import type { SmsGateway, SmsMessage, SmsOutcome } from './gateway.ts'
import type { SmsGatewayOptions } from './options.ts'
import { MESSAGE_PATH, type MessageAnswer, messageAnswerSchema } from './wire.ts'

/** No honest answer is longer. */
const LONGEST_ANSWER_BYTES = 16 * 1024

class GatewayFault extends Error {
  readonly code: PromptFaultCode
  constructor(code: PromptFaultCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** The id makes every attempt the same one, so what did not arrive may be sent again at once. */
const REPEATABLE: readonly PromptFaultCode[] = ['A540', 'A547']

/**
 * A gateway over HTTP: signed both ways, bounded in time, left alone when it keeps failing. An answer that is not
 * signed, not recent, not understood or about another text is not believed, and the text counts as unknown.
 */
export class HttpSmsGateway implements SmsGateway {
  readonly #options: SmsGatewayOptions
  readonly #http: AxiosInstance
  readonly #policy: IPolicy
  readonly #clock: () => number

  constructor(options: SmsGatewayOptions, clock: () => number = Date.now) {
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
    const repeatable = handleWhen(error => error instanceof GatewayFault && REPEATABLE.includes(error.code))
    this.#policy = wrap(
      circuitBreaker(handleType(GatewayFault).orType(TaskCancelledError), {
        breaker: new ConsecutiveBreaker(options.breakAfter),
        halfOpenAfter: options.breakForMs,
      }),
      timeout(options.timeoutMs, TimeoutStrategy.Aggressive),
      retry(repeatable, {
        maxAttempts: options.retries,
        backoff: new ExponentialBackoff({ initialDelay: options.retryPauseMs }),
      }),
    )
  }

  async send(message: SmsMessage, stop?: AbortSignal): Promise<SmsOutcome> {
    try {
      return await this.#policy.execute(({ signal }) => this.#ask(message, signal), stop)
    } catch (error) {
      if (error instanceof GatewayFault) return { status: 'unknown', code: error.code }
      if (error instanceof TaskCancelledError) return { status: 'unknown', code: 'A541' }
      if (error instanceof BrokenCircuitError) return { status: 'untried', code: 'A542' }
      throw error
    }
  }

  async #ask(message: SmsMessage, signal: AbortSignal): Promise<SmsOutcome> {
    const body = JSON.stringify(message)
    const nonce = randomUUID()
    const time = new Date(this.#clock()).toISOString()
    const { keyId, secret } = this.#options
    const response = await this.#http
      .post<string>(MESSAGE_PATH, body, {
        signal,
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADERS.key]: keyId,
          [SIGNATURE_HEADERS.time]: time,
          [SIGNATURE_HEADERS.nonce]: nonce,
          [SIGNATURE_HEADERS.signature]: signRequest(secret, { method: 'POST', path: MESSAGE_PATH, time, nonce, body }),
        },
      })
      .catch((cause: unknown) => {
        // What axios reports holds the request, and with it the number: it goes no further.
        const tooLong = isAxiosError(cause) && cause.code === 'ERR_BAD_RESPONSE'
        throw new GatewayFault(tooLong ? 'A544' : 'A540')
      })
    if (response.status >= 500) throw new GatewayFault('A547')
    if (response.status !== 200) throw new GatewayFault('A543')
    this.#checkSignature(response, nonce)
    return outcomeOf(parse(response.data), message)
  }

  #checkSignature(response: AxiosResponse<string>, nonce: string): void {
    const header = (name: string) => String(response.headers[name] ?? '')
    const time = header(SIGNATURE_HEADERS.time)
    const expected = signAnswer(this.#options.secret, { status: response.status, nonce, time, body: response.data })
    const believed = sameSignature(header(SIGNATURE_HEADERS.signature), expected) && isRecent(time, this.#clock())
    if (!believed) throw new GatewayFault('A544')
  }
}

function parse(body: string): MessageAnswer {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch (cause) {
    throw new GatewayFault('A544', { cause })
  }
  const parsed = messageAnswerSchema.safeParse(json)
  if (!parsed.success) throw new GatewayFault('A544', { cause: parsed.error })
  return parsed.data
}

/** The answer must be to this text. */
function outcomeOf(answer: MessageAnswer, message: SmsMessage): SmsOutcome {
  if (answer.id !== message.id) throw new GatewayFault('A544')
  if (answer.status === 'accepted') return { status: 'accepted', messageId: answer.messageId }
  return { status: 'rejected', code: ({ number: 'A545', text: 'A546' } as const)[answer.reason] }
}

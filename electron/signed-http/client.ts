import { randomUUID } from 'node:crypto'
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from 'axios'
import { BrokenCircuitError, type IPolicy, TaskCancelledError } from 'cockatiel'
import type { ZodType } from 'zod'
import { SignedHttpFault } from './fault.ts'
import { jsonOrNothing } from './json-or-nothing.ts'
import type { SignedHttpFailure, SignedHttpOptions, SignedHttpProtocol } from './options.ts'
import { policyOf } from './policy.ts'
import { isRecent, SIGNATURE_HEADERS, sameSignature, signAnswer, signRequest } from './signing.ts'

export interface SignedQuestion<Answer> {
  readonly body: unknown
  readonly schema: ZodType<Answer>
  /** Why a valid answer does not belong to this question. */
  readonly doubt: (answer: Answer) => SignedHttpFailure | undefined
}

export type SignedAnswer<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: SignedHttpFailure }

/** Never rejects. Axios errors hold personal data and are dropped. */
export class SignedHttpClient {
  readonly #options: SignedHttpOptions
  readonly #protocol: SignedHttpProtocol
  readonly #http: AxiosInstance
  readonly #policy: IPolicy
  readonly #clock: () => number

  constructor(options: SignedHttpOptions, protocol: SignedHttpProtocol, clock: () => number) {
    this.#options = options
    this.#protocol = protocol
    this.#clock = clock
    this.#http = axios.create({
      baseURL: options.url,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: protocol.longestAnswer,
      // The signature covers the raw bytes.
      responseType: 'text',
      transformResponse: body => body,
      validateStatus: () => true,
    })
    this.#policy = policyOf(options, protocol.uncounted)
  }

  async ask<Answer>(question: SignedQuestion<Answer>, stop?: AbortSignal): Promise<SignedAnswer<Answer>> {
    const body = JSON.stringify(question.body)
    try {
      const answer = await this.#policy.execute(async ({ signal }) => {
        return understood(await this.#post(body, signal), question)
      }, stop)
      return { ok: true, answer }
    } catch (error) {
      if (error instanceof SignedHttpFault) return { ok: false, failure: error.failure }
      if (error instanceof TaskCancelledError) return { ok: false, failure: 'timeout' }
      if (error instanceof BrokenCircuitError) return { ok: false, failure: 'leftAlone' }
      throw error
    }
  }

  async #post(body: string, signal: AbortSignal): Promise<string> {
    const { path } = this.#protocol
    const { keyId, secret } = this.#options
    const nonce = randomUUID()
    const time = new Date(this.#clock()).toISOString()
    const headers = {
      'content-type': 'application/json',
      [SIGNATURE_HEADERS.key]: keyId,
      [SIGNATURE_HEADERS.time]: time,
      [SIGNATURE_HEADERS.nonce]: nonce,
      [SIGNATURE_HEADERS.signature]: signRequest(secret, { method: 'POST', path, time, nonce, body }),
    }
    const response = await this.#http.post<string>(path, body, { signal, headers }).catch((cause: unknown) => {
      const tooLong = isAxiosError(cause) && cause.code === 'ERR_BAD_RESPONSE'
      throw new SignedHttpFault(tooLong ? 'garbled' : 'unreachable')
    })
    if (response.status >= 500) throw new SignedHttpFault('busy')
    if (response.status !== 200) throw new SignedHttpFault('refused')
    this.#checkSignature(response, nonce)
    return response.data
  }

  #checkSignature(response: AxiosResponse<string>, nonce: string): void {
    const header = (name: string) => String(response.headers[name] ?? '')
    const time = header(SIGNATURE_HEADERS.time)
    const expected = signAnswer(this.#options.secret, { status: response.status, nonce, time, body: response.data })
    if (!sameSignature(header(SIGNATURE_HEADERS.signature), expected)) throw new SignedHttpFault('unsigned')
    if (!isRecent(time, this.#clock())) throw new SignedHttpFault('outdated')
  }
}

function understood<Answer>(body: string, { schema, doubt }: SignedQuestion<Answer>): Answer {
  const parsed = schema.safeParse(jsonOrNothing(body))
  if (!parsed.success) throw new SignedHttpFault('garbled')
  const doubted = doubt(parsed.data)
  if (doubted) throw new SignedHttpFault(doubted)
  return parsed.data
}

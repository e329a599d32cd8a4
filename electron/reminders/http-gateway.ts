import type { ReminderFaultCode } from '../errors/codes.ts'
import { SignedHttpClient } from '../signed-http/client.ts'
import type { SignedHttpFailure, SignedHttpProtocol } from '../signed-http/options.ts'
import type { SmsGateway, SmsMessage, SmsOutcome } from './gateway.ts'
import type { SmsGatewayOptions } from './options.ts'
import { MESSAGE_PATH, messageAnswerSchema } from './wire.ts'

/** A bad number or text comes as an answer; any refusal is about us, and lasts. */
const PROTOCOL: SignedHttpProtocol = { path: MESSAGE_PATH, longestAnswer: 16 * 1024, uncounted: [] }

const CODES: Readonly<Record<SignedHttpFailure, ReminderFaultCode>> = {
  unreachable: 'A540',
  timeout: 'A541',
  leftAlone: 'A542',
  refused: 'A543',
  unsigned: 'A544',
  outdated: 'A544',
  garbled: 'A544',
  foreign: 'A544',
  busy: 'A547',
}

export class HttpSmsGateway implements SmsGateway {
  readonly #client: SignedHttpClient

  constructor(options: SmsGatewayOptions, clock: () => number = Date.now) {
    this.#client = new SignedHttpClient(options, PROTOCOL, clock)
  }

  async send(message: SmsMessage, stop?: AbortSignal): Promise<SmsOutcome> {
    const asked = await this.#client.ask(
      {
        body: message,
        schema: messageAnswerSchema,
        doubt: answer => (answer.id === message.id ? undefined : 'foreign'),
      },
      stop,
    )
    if (!asked.ok) {
      const { failure } = asked
      return { status: failure === 'leftAlone' ? 'untried' : 'unknown', code: CODES[failure] }
    }
    const { answer } = asked
    if (answer.status === 'accepted') return { status: 'accepted', messageId: answer.messageId }
    return { status: 'rejected', code: ({ number: 'A545', text: 'A546' } as const)[answer.reason] }
  }
}

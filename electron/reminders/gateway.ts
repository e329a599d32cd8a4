import type { ReminderFaultCode } from '../errors/codes.ts'

/** 短信. The same id is the same text. */
export interface SmsMessage {
  readonly id: string
  readonly phone: string
  readonly text: string
  readonly signature: string
}

/**
 * `accepted`: goes out. `rejected`: never will, because of number or text. `unknown`: may have been taken; only the same
 * id may be sent again. `untried`: nothing was sent.
 */
export type SmsOutcome =
  | { readonly status: 'accepted'; readonly messageId: string }
  | { readonly status: 'rejected'; readonly code: 'A545' | 'A546' }
  | { readonly status: 'unknown'; readonly code: ReminderFaultCode }
  | { readonly status: 'untried'; readonly code: ReminderFaultCode }

/** Remembers ids for at least a week and sends each once. Answers within its options' time; never rejects. */
export interface SmsGateway {
  send(message: SmsMessage, signal?: AbortSignal): Promise<SmsOutcome>
}

/** A hall without a gateway: every reminder is a call. */
export const NO_GATEWAY: SmsGateway = { send: async () => ({ status: 'untried', code: 'A548' }) }

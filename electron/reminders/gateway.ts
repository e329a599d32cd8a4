import type { ReminderFaultCode } from '../errors/codes.ts'

/** 短信. The same id is the same text, however often it is sent. */
export interface SmsMessage {
  readonly id: string
  readonly phone: string
  readonly text: string
  readonly signature: string
}

/**
 * `accepted`: the text goes out. `rejected`: it never will, to this number or with these words. `unknown`: it may have
 * been taken or not; only the same id may be sent again. `untried`: nothing was sent.
 */
export type SmsOutcome =
  | { readonly status: 'accepted'; readonly messageId: string }
  | { readonly status: 'rejected'; readonly code: 'A545' | 'A546' }
  | { readonly status: 'unknown'; readonly code: ReminderFaultCode }
  | { readonly status: 'untried'; readonly code: ReminderFaultCode }

/**
 * What texts go through. A gateway remembers ids for a week at least and sends a text once for each. Implementations
 * answer within the time of their options and never reject.
 */
export interface SmsGateway {
  send(message: SmsMessage, signal?: AbortSignal): Promise<SmsOutcome>
}

/** A hall without a gateway: every reminder is a call. */
export const NO_GATEWAY: SmsGateway = { send: async () => ({ status: 'untried', code: 'A548' }) }

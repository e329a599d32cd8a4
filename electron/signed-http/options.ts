export interface SignedHttpOptions {
  readonly url: string
  readonly keyId: string
  readonly secret: string
  /** For all attempts, ms. */
  readonly timeoutMs: number
  readonly retries: number
  /** Before the first retry, ms; doubles. */
  readonly retryPauseMs: number
  readonly breakAfter: number
  readonly breakForMs: number
}

export interface SignedHttpProtocol {
  readonly path: string
  /** Bytes. */
  readonly longestAnswer: number
  /** Not counted by the breaker. */
  readonly uncounted: readonly SignedHttpFailure[]
}

/** `unreachable`: may have arrived. `leftAlone`: not sent, the breaker is open. `foreign`: answers another question. */
export type SignedHttpFailure =
  | 'unreachable'
  | 'timeout'
  | 'leftAlone'
  | 'busy'
  | 'refused'
  | 'unsigned'
  | 'outdated'
  | 'garbled'
  | 'foreign'

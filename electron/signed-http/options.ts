/** Ranges and defaults: see each service's options. */
export interface SignedHttpOptions {
  readonly url: string
  readonly keyId: string
  readonly secret: string
  /** For all attempts together, ms. */
  readonly timeoutMs: number
  readonly retries: number
  /** Before the first retry, ms; it doubles. */
  readonly retryPauseMs: number
  readonly breakAfter: number
  readonly breakForMs: number
}

/** Fixed by the protocol. */
export interface SignedHttpProtocol {
  readonly path: string
  /** Bytes. */
  readonly longestAnswer: number
  /** Failures that do not count towards the breaker. */
  readonly uncounted: readonly SignedHttpFailure[]
}

/**
 * Why there is no answer to believe. `unreachable`: nothing came back, though the request may have arrived. `timeout`:
 * nothing in time. `leftAlone`: it was not asked. `busy`: an error of the service's own. `refused`: it does not take the
 * request. `unsigned`, `outdated`, `garbled`, `foreign`: it answered without a valid signature, with an old answer, in a
 * form that is not understood, or to something else.
 */
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

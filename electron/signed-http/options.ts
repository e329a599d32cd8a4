/** How a service is asked. Each of them has its own defaults and ranges. */
export interface SignedHttpOptions {
  /** Where the service is, without a path. */
  readonly url: string
  /** Which key signs. */
  readonly keyId: string
  readonly secret: string
  /** Time for a request in all, further attempts included, ms. */
  readonly timeoutMs: number
  /** Further attempts when nothing arrived or the service was busy. */
  readonly retries: number
  /** Pause before the first further attempt, ms; it doubles. */
  readonly retryPauseMs: number
  /** Failures in a row after which the service is left alone. */
  readonly breakAfter: number
  /** For how long it is left alone, ms. */
  readonly breakForMs: number
}

/** What a protocol, not a hall, decides. */
export interface SignedHttpProtocol {
  readonly path: string
  /** No honest answer is longer, bytes. */
  readonly longestAnswer: number
  /** Failures that say nothing about the service's health and are not counted towards leaving it alone. */
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

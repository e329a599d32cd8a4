/** How a source over HTTP is asked. */
export interface HttpSourceOptions {
  /** Where the source is, without a path: `http://127.0.0.1:8790`. */
  readonly url: string
  /** Which key signs. */
  readonly keyId: string
  readonly secret: string
  /** Time for a query in all, retries included, ms. Range 100–30,000. Default 3000: a citizen stands at the counter. */
  readonly timeoutMs: number
  /** Further attempts when the source could not be reached or was busy. Range 0–5. Default 2. */
  readonly retries: number
  /** Pause before the first further attempt, ms; it doubles. Range 10–2000. Default 150. */
  readonly retryPauseMs: number
  /** Failed queries in a row after which the source is left alone. Range 1–50. Default 5. */
  readonly breakAfter: number
  /** For how long it is left alone, ms. Range 100–600,000. Default 15,000. */
  readonly breakForMs: number
}

export const HTTP_SOURCE_DEFAULTS = {
  timeoutMs: 3000,
  retries: 2,
  retryPauseMs: 150,
  breakAfter: 5,
  breakForMs: 15_000,
} as const

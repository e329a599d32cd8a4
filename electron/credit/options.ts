/** How a grade source is asked where the hall does not say otherwise. */
export const HTTP_SOURCE_DEFAULTS = {
  /** Range 100–30,000: a citizen stands at the counter. */
  timeoutMs: 3000,
  /** Range 0–5. */
  retries: 2,
  /** Range 10–2000. */
  retryPauseMs: 150,
  /** Range 1–50. */
  breakAfter: 5,
  /** Range 100–600,000. */
  breakForMs: 15_000,
} as const

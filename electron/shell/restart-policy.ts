export interface RestartOptions {
  /** ms. Range 0–60,000. Default 500. */
  readonly firstPauseMs: number
  /** ms. Range 100–600,000. Default 15,000. */
  readonly longestPauseMs: number
  /** Ends within `windowMs` before giving up. Range 1–100, or Infinity. Default 6. */
  readonly most: number
  /** ms. Range 1000–3,600,000. Default 120,000. */
  readonly windowMs: number
}

export const RESTART_DEFAULTS: RestartOptions = {
  firstPauseMs: 500,
  longestPauseMs: 15_000,
  most: 6,
  windowMs: 120_000,
}

export type RestartDecision = { readonly kind: 'restart'; readonly afterMs: number } | { readonly kind: 'giveUp' }

/** `ends`: ms, the oldest first; the last is now. */
export function decideRestart(ends: readonly number[], options: RestartOptions = RESTART_DEFAULTS): RestartDecision {
  const now = ends.at(-1) ?? 0
  const recent = ends.filter(at => now - at <= options.windowMs).length
  if (recent >= options.most) return { kind: 'giveUp' }
  return { kind: 'restart', afterMs: Math.min(options.firstPauseMs * 2 ** (recent - 1), options.longestPauseMs) }
}

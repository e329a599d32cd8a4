export interface ReplayOptions {
  /**
   * `strict` (default): requests must come exactly as recorded. `loose`: each request gets its next recorded answer,
   * and repeated questions (11 FF, 20 01, 30 03) their last one again: for a host of another pace or version.
   */
  readonly match: 'strict' | 'loose'
  /** `recorded` (default): with the recorded delays. `none`: at once. */
  readonly pace: 'recorded' | 'none'
  /** Loose only: repeats before the recorded card must be read. Range 1–10,000. Default 25: about five seconds. */
  readonly patience: number
  /** Called once, when the host continues after the end. */
  readonly onEnd?: () => void
}

export const REPLAY_DEFAULTS: ReplayOptions = { match: 'strict', pace: 'recorded', patience: 25 }

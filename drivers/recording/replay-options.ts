export interface ReplayOptions {
  /**
   * `strict` (default): the host must ask exactly what was recorded, in that order. `loose`: each request gets the next
   * answer that was recorded for it, and a question that is asked over and over (11 FF, 20 01, 30 03) its last answer
   * again, as long as needed: for a host whose pace or version is another.
   */
  readonly match: 'strict' | 'loose'
  /** `recorded` (default): each piece comes as long after its request as it did then. `none`: at once. */
  readonly pace: 'recorded' | 'none'
  /**
   * Loose only: how often such a question is answered again while what was recorded next is the work on a card (20 02,
   * 30 xx) that the host does not ask for. Range 1–10,000. Default 25: five seconds at the reader's own pace.
   */
  readonly patience: number
  /** Called once, when the host asks or opens beyond the recording's end. */
  readonly onEnd?: () => void
}

export const REPLAY_DEFAULTS: ReplayOptions = { match: 'strict', pace: 'recorded', patience: 25 }

/** Limits of one exchange with the SAM. Each has a unit, a range, a default and a reason. */
export interface SamClientOptions {
  /**
   * Silence after which a frame that has begun is given up, ms. Range 20–2000. Default 200: at 9600 baud a byte takes
   * about 1 ms, and a USB bridge or serial server holds bytes back for at most some tens of milliseconds.
   */
  readonly interByteMs: number
  /**
   * How much longer than the command's own time-out an answer may take once its first byte has come, ms.
   * Range 100–10,000. Default 3000: the longest answer (2321 bytes) takes 2.42 s at 9600 baud.
   */
  readonly answerMs: number
  /** How often a request is sent again when it or its answer was damaged on the line. Range 0–5. Default 1. */
  readonly resends: number
  /**
   * How long the system may take to throw away input, or to close the line, before the line counts as gone, ms. Range
   * 100–60,000. Default 3000: it takes some milliseconds, and a driver that hangs hangs for ever.
   */
  readonly hangMs: number
  /** Factor on every command's time-out, for slow devices. Range 0.1–10. Default 1. */
  readonly timeoutScale: number
}

export const SAM_CLIENT_DEFAULTS: SamClientOptions = {
  interByteMs: 200,
  answerMs: 3000,
  resends: 1,
  hangMs: 3000,
  timeoutScale: 1,
}

export interface SamClientOptions {
  /** Silence that ends a frame, ms. Range 20–2000. Default 200: bridges and servers hold bytes for tens of ms. */
  readonly interByteMs: number
  /** Longest rest of an answer, ms. Range 100–10,000. Default 3000: 2321 bytes take 2.42 s at 9600 baud. */
  readonly answerMs: number
  /** Resends after a damaged request or answer. Range 0–5. Default 1. */
  readonly resends: number
  /** Longest time to discard input or close, ms; then the line counts as gone. Range 100–60,000. Default 3000. */
  readonly hangMs: number
  /** Factor on all time-outs, for slow devices. Range 0.1–10. Default 1. */
  readonly timeoutScale: number
}

export const SAM_CLIENT_DEFAULTS: SamClientOptions = {
  interByteMs: 200,
  answerMs: 3000,
  resends: 1,
  hangMs: 3000,
  timeoutScale: 1,
}

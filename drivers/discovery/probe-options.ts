import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from '../sam/options.ts'

export interface ProbeOptions {
  /**
   * How often the likeliest way is tried while nothing is heard. Range 1–10. Default 2: some readers need 1.5–2 s after
   * they were opened, and each try waits one second.
   */
  readonly firstWayAttempts: number
  /**
   * After this no further way is begun, ms. Range 1000–60,000. Default 10,000: five baud rates take seven seconds when
   * nothing answers, and a person is waiting.
   */
  readonly totalMs: number
  /**
   * Between closing one way and opening the next, ms. Range 0–5000. Default 200: some drivers and serial servers free a
   * port only a moment after it was closed.
   */
  readonly pauseMs: number
  /**
   * How long a line that was open a moment ago may be held or gone before it can be opened in the next way, ms. Range
   * 0–60,000. Default 2000: the same drivers and servers, on a busy machine.
   */
  readonly freeMs: number
  /** How long opening one way may take, ms. Range 100–30,000. Default 3000: as for a network reader. */
  readonly openMs: number
  /**
   * How many status requests are timed once the device has proved to be a reader. Range 1–100. Default 1: finding needs
   * no more. Doctor asks for more.
   */
  readonly exchanges: number
  readonly sam: Partial<SamClientOptions>
  /** Ends it: what is open is closed at once, and no further way is opened. */
  readonly signal?: AbortSignal
}

export const PROBE_DEFAULTS: ProbeOptions = {
  firstWayAttempts: 2,
  totalMs: 10_000,
  pauseMs: 200,
  freeMs: 2000,
  openMs: 3000,
  exchanges: 1,
  // Nothing is sent twice to something that may be no reader; the answer is 11 bytes, 12 ms at 9600 baud.
  sam: { ...SAM_CLIENT_DEFAULTS, resends: 0, answerMs: 300 },
}

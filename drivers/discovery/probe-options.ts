import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from '../sam/options.ts'

export interface ProbeOptions {
  /** Tries of the first way, one second each. Range 1–10. Default 2: some readers need 1.5–2 s after opening. */
  readonly firstWayAttempts: number
  /** No further way begins after this, ms. Range 1000–60,000. Default 10,000: five baud rates take seven seconds. */
  readonly totalMs: number
  /** Pause between two ways, ms. Range 0–5000. Default 200: some drivers and serial servers release a port late. */
  readonly pauseMs: number
  /** How long a line just closed may stay busy, ms. Range 0–60,000. Default 2000, for busy machines. */
  readonly freeMs: number
  /** Time to open one way, ms. Range 100–30,000. Default 3000. */
  readonly openMs: number
  /** Status requests timed on a reader. Range 1–100. Default 1; doctor asks for more. */
  readonly exchanges: number
  readonly sam: Partial<SamClientOptions>
  /** Closes what is open and ends the probe. */
  readonly signal?: AbortSignal
}

export const PROBE_DEFAULTS: ProbeOptions = {
  firstWayAttempts: 2,
  totalMs: 10_000,
  pauseMs: 200,
  freeMs: 2000,
  openMs: 3000,
  exchanges: 1,
  // Nothing is sent twice to an unknown device; the answer takes 12 ms at 9600 baud.
  sam: { ...SAM_CLIENT_DEFAULTS, resends: 0, answerMs: 300 },
}

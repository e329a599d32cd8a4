import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from '../sam/options.ts'

export interface ReaderOptions {
  /** Time between two finds, ms. Range 50–5000. Default 200: no felt delay, and the SAM is busy only a tenth of the time. */
  readonly findPeriodMs: number
  /** Tries to greet a reader just opened. Range 1–10. Default 3: some need 1.5–2 s after opening. */
  readonly greetAttempts: number
  /** Failed finds in a row before reopening. Range 1–100. Default 5: noise does not spoil five in a row. */
  readonly findAttempts: number
  /** Step `findAgain`: tries per card. Range 1–10; 1 switches it off. Default 3. */
  readonly readAttempts: number
  /** Tries after failed authentication (31, 32). Range 1–10. Default 2: a second failure means a bad card or wrong SAM. */
  readonly authenticationAttempts: number
  /** Step `resetSam`: after this many silences in a row. Range 0–10; 0 switches it off. Default 2. */
  readonly resetAfterSilences: number
  /** Pause after ResetSAM, ms. Range 0–5000. Default 200. */
  readonly resetPauseMs: number
  /** Longest time to open a line, ms. Range 100–60,000. Default 10,000: Bluetooth ports take seconds, a hung driver forever. */
  readonly openMs: number
  /**
   * How long a line just closed may stay busy before it can be opened in another way, e.g. at another rate, ms. Range
   * 0–60,000. Default 2000: some drivers and serial servers release a port late.
   */
  readonly freeMs: number
  /** Step `reopen`: first pause before a lost reader is tried again, ms; it doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two openings, ms. Range 100–60,000. Default 3000. */
  readonly reopenMaxMs: number
  /**
   * Step `restartProcess`: after a reader that is plugged in did not work for this long, ms, and again after each such
   * time. Range 0–3,600,000; 0 switches it off. Default 120,000: time to replug it first.
   */
  readonly restartAfterMs: number
  /** Ends this reader's process, to be started again by its parent. Default: no such process. */
  readonly restartProcess: (() => void) | undefined
  /**
   * How a lifted card is noticed. `readNewAddress` (default) asks 30 03, which fails without a card; one vendor's software
   * does the same. `findOnly` waits until find succeeds again, for readers that cannot stand 30 03.
   */
  readonly removalProbe: 'readNewAddress' | 'findOnly'
  /** Reads the newest additional address (30 03), which is on the chip only. About 70 ms. Default true. */
  readonly additionalAddress: boolean
  /**
   * Reads fingerprints (30 10, or 30 01 on a module that does not know it). Only the `card-read` event carries them; the
   * listener is responsible for them. Default false.
   */
  readonly fingerprints: boolean
  /** Skips SelectIDCard (20 02), as one vendor's HID models need. Default false. */
  readonly skipSelect: boolean
  readonly sam: Partial<SamClientOptions>
}

export const READER_DEFAULTS: ReaderOptions = {
  findPeriodMs: 200,
  greetAttempts: 3,
  findAttempts: 5,
  readAttempts: 3,
  authenticationAttempts: 2,
  resetAfterSilences: 2,
  resetPauseMs: 200,
  openMs: 10_000,
  freeMs: 2000,
  reopenMinMs: 300,
  reopenMaxMs: 3000,
  restartAfterMs: 120_000,
  restartProcess: undefined,
  removalProbe: 'readNewAddress',
  additionalAddress: true,
  fingerprints: false,
  skipSelect: false,
  sam: SAM_CLIENT_DEFAULTS,
}

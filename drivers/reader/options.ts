import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from '../sam/options.ts'

export interface ReaderOptions {
  /**
   * From the start of one look for a card to the next, ms. Range 50–5000. Default 200: a person feels no delay, and the
   * SAM is busy with an empty plate for a tenth of the time.
   */
  readonly findPeriodMs: number
  /**
   * How often a reader that was just opened is greeted before it counts as silent. Range 1–10. Default 3: some need
   * 1.5–2 s after the port was opened.
   */
  readonly greetAttempts: number
  /**
   * How often in a row looking for a card may fail, otherwise than for want of one, before the reader is given up and
   * opened anew. Range 1–100. Default 5: noise spoils an answer now and then, not five in a row.
   */
  readonly findAttempts: number
  /** Rung `findAgain`: how often a found card is tried. Range 1–10; 1 switches it off. Default 3. */
  readonly readAttempts: number
  /**
   * How often a card is tried that fails the mutual authentication (31, 32). Range 1–10. Default 2: a second failure
   * means a bad card or a wrong SAM, not bad luck.
   */
  readonly authenticationAttempts: number
  /** Rung `resetSam`: after how many silences in a row. Range 0–10; 0 switches it off. Default 2: one may be bad luck. */
  readonly resetAfterSilences: number
  /** Pause after ResetSAM, ms. Range 0–5000. Default 200. */
  readonly resetPauseMs: number
  /**
   * Longest time to open a line, ms. Range 100–60,000. Default 10,000: a driver that hangs there hangs for ever, a
   * Bluetooth port may take some seconds.
   */
  readonly openMs: number
  /**
   * How long a line that was open a moment ago may be held or gone before it can be opened in another way, e.g. at another
   * rate, ms. Range 0–60,000. Default 2000: some drivers and serial servers let go of a port only a moment after it was
   * closed.
   */
  readonly freeMs: number
  /** Rung `reopen`: first pause before a lost or missing reader is tried again, ms; it doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two tries to open, ms. Range 100–60,000. Default 3000. */
  readonly reopenMaxMs: number
  /**
   * Rung `restartProcess`: after how long that a reader which is there cannot be opened or does not answer, ms, and again
   * after each such time. Range 0–3,600,000; 0 switches it off. Default 120,000: whatever a person may mend by replugging
   * it comes first, and a device that never works does not keep a process from running.
   */
  readonly restartAfterMs: number
  /** Ends the process that this reader runs in; who started it starts it again. Default: there is no such process. */
  readonly restartProcess: (() => void) | undefined
  /**
   * How a lifted card is noticed once it was read. `readNewAddress` (default) asks for the additional address (30 03),
   * which fails when no card lies there; one vendor's software does the same. `findOnly` waits until find succeeds
   * again: for readers that cannot stand the other question.
   */
  readonly removalProbe: 'readNewAddress' | 'findOnly'
  /**
   * Whether the newest additional address (30 03) is read with the card. Default true: it costs about 70 ms, and an
   * address that changed after the card was printed is on the chip alone.
   */
  readonly additionalAddress: boolean
  /**
   * Whether fingerprints are read with the card (30 10; a module that does not know it is asked with 30 01). Default
   * false: they are given to the `card-read` event alone, and whoever takes them answers for them.
   */
  readonly fingerprints: boolean
  /** For readers that know no SelectIDCard (20 02): one vendor's HID models skip it. Default false. */
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

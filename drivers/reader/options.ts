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
  /** How often a found card is tried before it must be lifted. Range 1–10. Default 3. */
  readonly readAttempts: number
  /**
   * How often a card is tried that fails the mutual authentication (31, 32). Range 1–10. Default 2: a second failure
   * means a bad card or a wrong SAM, not bad luck.
   */
  readonly authenticationAttempts: number
  /** Pause after ResetSAM, ms. Range 0–5000. Default 200. */
  readonly resetPauseMs: number
  /** First pause before a lost or missing reader is tried again, ms; it doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two tries to open, ms. Range 100–60,000. Default 3000. */
  readonly reopenMaxMs: number
  /**
   * How a lifted card is noticed once it was read. `readNewAddress` (default) asks for the additional address (30 03),
   * which fails when no card lies there; one vendor's software does the same. `findOnly` waits until find succeeds
   * again: for readers that cannot stand the other question.
   */
  readonly removalProbe: 'readNewAddress' | 'findOnly'
  readonly sam: Partial<SamClientOptions>
}

export const READER_DEFAULTS: ReaderOptions = {
  findPeriodMs: 200,
  greetAttempts: 3,
  findAttempts: 5,
  readAttempts: 3,
  authenticationAttempts: 2,
  resetPauseMs: 200,
  reopenMinMs: 300,
  reopenMaxMs: 3000,
  removalProbe: 'readNewAddress',
  sam: SAM_CLIENT_DEFAULTS,
}

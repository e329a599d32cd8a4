import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from '../sam/options.ts'

export interface ReaderOptions {
  /** Time between two finds, ms. Range 50–5000. Default 200: no felt delay, and the SAM is busy a tenth of the time. */
  readonly findPeriodMs: number
  /** Tries to greet a reader just opened. Range 1–10. Default 3: some need 1.5–2 s after opening. */
  readonly greetAttempts: number
  /** Failed finds in a row before reopening. Range 1–100. Default 5: noise does not spoil five in a row. */
  readonly findAttempts: number
  /** Step `findAgain`: tries per card. Range 1–10; 1 switches it off. Default 3. */
  readonly readAttempts: number
  /** Tries after failed authentication (31, 32). Range 1–10. Default 2: then the card or the SAM is at fault. */
  readonly authenticationAttempts: number
  /** Step `resetSam`: after this many silences in a row. Range 0–10; 0 switches it off. Default 2. */
  readonly resetAfterSilences: number
  /** Pause after ResetSAM, ms. Range 0–5000. Default 200. */
  readonly resetPauseMs: number
  /** Longest time to open a line, ms. Range 100–60,000. Default 10,000: Bluetooth ports take seconds. */
  readonly openMs: number
  /** Longest wait for a line just closed, ms. Range 0–60,000. Default 2000: some drivers release ports late. */
  readonly freeMs: number
  /** Step `reopen`: first pause before a lost reader is tried again, ms; doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two openings, ms. Range 100–60,000. Default 3000. */
  readonly reopenMaxMs: number
  /** Step `restartProcess`: after this time in vain, ms. Range 0–3,600,000; 0 switches it off. Default 120,000. */
  readonly restartAfterMs: number
  /** Ends this reader's process, to be started again by its parent. Default: no such process. */
  readonly restartProcess: (() => void) | undefined
  /** `readNewAddress` (default): 30 03 fails without a card. `findOnly`: for readers that cannot stand 30 03. */
  readonly removalProbe: 'readNewAddress' | 'findOnly'
  /** Reads the newest additional address (30 03), which is on the chip only. About 70 ms. Default true. */
  readonly additionalAddress: boolean
  /** Reads fingerprints (30 10); only the `card-read` event carries them. Default false. */
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

import { type HintWatch, systemHints } from './hints.ts'

export interface WatcherOptions {
  /** Pause between two looks, ms. Range 500–600,000. Default 5000: hints get lost; a look starts udevadm on Linux. */
  readonly reconcileMs: number
  /** A new device is shown after this time, ms. Range 0–10,000. Default 500: firmware starts, udev sets the group. */
  readonly settleMs: number
  /** Hints within this time make one look, ms. Range 0–2000. Default 100: one device causes several. */
  readonly hintMs: number
  /** Time for one list, ms. Range 100–60,000. Default 10,000. */
  readonly listMs: number
  /** Default: all that this system has. */
  readonly hints: readonly HintWatch[]
}

export const WATCHER_DEFAULTS: WatcherOptions = {
  reconcileMs: 5000,
  settleMs: 500,
  hintMs: 100,
  listMs: 10_000,
  hints: systemHints(),
}

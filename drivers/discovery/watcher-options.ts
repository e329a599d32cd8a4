import { type HintSource, systemHints } from './hints.ts'

export interface WatcherOptions {
  /**
   * From the end of one look at the lists to the next, ms, whatever is hinted at. Range 500–600,000. Default 5000: hints
   * may get lost, and a look costs a process (udevadm) on Linux.
   */
  readonly reconcileMs: number
  /**
   * How long a device must have been there before it is shown, ms. Range 0–10,000. Default 500: its firmware starts, and
   * udev gives its node the right group only after it has appeared. What is there at the first look is shown at once.
   */
  readonly settleMs: number
  /** Hints that come within this time make one look, ms. Range 0–2000. Default 100: one device causes several. */
  readonly hintMs: number
  /** How long one list may take before it counts as failed, ms. Range 100–60,000. Default 10,000. */
  readonly listMs: number
  /** What tells that something was plugged in or out. Default: everything this system has. */
  readonly hints: readonly HintSource[]
}

export const WATCHER_DEFAULTS: WatcherOptions = {
  reconcileMs: 5000,
  settleMs: 500,
  hintMs: 100,
  listMs: 10_000,
  hints: systemHints(),
}

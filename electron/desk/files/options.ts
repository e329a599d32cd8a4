/** Bounds of what is worked on apart from the thread that serves windows: `files` of the configuration. */
export interface ApartOptions {
  /** Memory of one such thread, MiB (64–8192): 10,000 items take 300, and beyond 1,024 a small PC begins to swap. */
  readonly memoryMiB: number
  /** Longest time of one piece of work, seconds (1–86,400): 10,000 items take 5, a million rows as a file 100. */
  readonly seconds: number
  /** Pieces of work at the same time (1–16): a PC at a counter has two cores, and one is for the counter. */
  readonly together: number
  /** Pieces of work that wait for their turn (0–1000); one more is refused with A536. */
  readonly waiting: number
  /** How long a thread is kept that has nothing to do, ms (0–3,600,000): starting one takes some 300. */
  readonly idleMs: number
}

export const APART_OPTIONS: ApartOptions = { memoryMiB: 1024, seconds: 900, together: 2, waiting: 20, idleMs: 30_000 }

/** What is being done with a file. */
export type WorkPhase = 'waiting' | 'reading' | 'checking' | 'comparing' | 'writing'

/** How far a piece of work is: `done` of `all`, in rows, items or parts of a thousand. `all` is 0 while it is not known. */
export interface Progress {
  readonly phase: WorkPhase
  readonly done: number
  readonly all: number
}

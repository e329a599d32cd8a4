export type WorkPhase = 'waiting' | 'reading' | 'checking' | 'comparing' | 'writing'

/** In rows, items or parts of a thousand. `all` is 0 while unknown. */
export interface Progress {
  readonly phase: WorkPhase
  readonly done: number
  readonly all: number
}

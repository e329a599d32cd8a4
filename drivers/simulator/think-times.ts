/** A module's time before its answer, ms. A read takes 0.6–1.2 s. `FAST_THINK_TIMES` is for tests that ignore time. */
export interface ThinkTimes {
  readonly status: number
  readonly find: number
  readonly select: number
  readonly read: number
  readonly newAddress: number
}

export const REAL_THINK_TIMES: ThinkTimes = { status: 5, find: 25, select: 40, read: 700, newAddress: 60 }
export const FAST_THINK_TIMES: ThinkTimes = { status: 0, find: 0, select: 0, read: 5, newAddress: 0 }

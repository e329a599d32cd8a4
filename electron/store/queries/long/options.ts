import { defaultNumbers, type NumberSetting, type Numbers } from '../../../base/number-setting.ts'

export const QUERY_NUMBERS = {
  memoryMiB: {
    min: 32,
    max: 1024,
    default: 128,
    unit: 'MiB',
    about: 'Memory of one thread: answers are a page of a list or a table of sums, a few MiB.',
  },
  seconds: {
    min: 1,
    max: 3600,
    default: 60,
    unit: 'seconds',
    about: 'Longest time of one query: the slowest filters take 5 among a million materials.',
  },
  together: {
    min: 1,
    max: 8,
    default: 2,
    unit: 'queries',
    about: 'At the same time: a slow one does not hold up the next.',
  },
  waiting: {
    min: 0,
    max: 10_000,
    default: 200,
    unit: 'queries',
    about: 'That may wait; one more is refused with A536.',
  },
  idleMs: {
    min: 0,
    max: 3_600_000,
    default: 300_000,
    unit: 'ms',
    about: 'How long an idle thread is kept: starting one takes some 100 ms, keeping it some 25 MiB.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type QueryOptions = Numbers<typeof QUERY_NUMBERS>

export const QUERY_OPTIONS: QueryOptions = defaultNumbers(QUERY_NUMBERS)

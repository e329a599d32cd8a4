import { defaultNumbers, type NumberSetting, type Numbers } from '../../base/number-setting.ts'

export const WORKER_NUMBERS = {
  memoryMiB: {
    min: 64,
    max: 8192,
    default: 1024,
    unit: 'MiB',
    about: 'Memory of one thread: 10,000 items need 300; above 1,024 a small PC begins to swap.',
  },
  seconds: {
    min: 1,
    max: 86_400,
    default: 900,
    unit: 'seconds',
    about: 'Longest time of one task: 10,000 items take 5, a file of a million rows 100.',
  },
  together: {
    min: 1,
    max: 16,
    default: 2,
    unit: 'files',
    about: 'At the same time: a counter PC has two cores, and one is for the counter.',
  },
  waiting: {
    min: 0,
    max: 1000,
    default: 20,
    unit: 'files',
    about: 'That may wait; one more is refused with A536.',
  },
  idleMs: {
    min: 0,
    max: 3_600_000,
    default: 30_000,
    unit: 'ms',
    about: 'How long an idle thread is kept: starting one takes some 300 ms.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type WorkerOptions = Numbers<typeof WORKER_NUMBERS>

export const WORKER_OPTIONS: WorkerOptions = defaultNumbers(WORKER_NUMBERS)

import { defineConfig } from 'vitest/config'

/**
 * Guards against waiting for ever, and nothing else: a test waits for what it needs, and a busy machine may be many times
 * slower than a calm one.
 */
const GUARDS = { hookTimeout: 600_000, testTimeout: 600_000, expect: { poll: { timeout: 120_000 } } } as const

/** A machine of two cores; much of the time is spent waiting for simulated readers and for other processes. */
const WORKERS = 2

/** Also for processes that a test starts. */
const env = { HALL_CHECK_ANSWERS: '1' }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...GUARDS, env, maxWorkers: WORKERS } },
      {
        test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...GUARDS, env, maxWorkers: WORKERS },
      },
    ],
  },
})

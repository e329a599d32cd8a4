import { defineConfig } from 'vitest/config'

/**
 * Guards against waiting for ever, and nothing else: a test waits for what it needs, and a busy machine may be many times
 * slower than a calm one.
 */
const GUARDS = { hookTimeout: 600_000, testTimeout: 600_000, expect: { poll: { timeout: 120_000 } } } as const

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...GUARDS } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          ...GUARDS,
          // Several of them start processes of their own on a machine of two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
})

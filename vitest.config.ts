import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './test/support/run/chromium.ts'

/**
 * Guards against waiting for ever, and nothing else: a test waits for what it needs, and a busy machine may be many times
 * slower than a calm one.
 */
const GUARDS = { hookTimeout: 600_000, testTimeout: 600_000, expect: { poll: { timeout: 120_000 } } } as const

/** What the pages and their tests import. */
const PAGE_PACKAGES = [
  '@hookform/resolvers/zod',
  '@orpc/client',
  '@orpc/client/fetch',
  '@orpc/client/message-port',
  '@orpc/contract',
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  'i18next',
  'react',
  'react-dom',
  'react-dom/client',
  'react-hook-form',
  'react-i18next',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'vitest-browser-react',
  'zod',
]

/** Nothing but a page is waited for. */
const COMPONENT_MS = 60_000

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
      {
        plugins: [react()],
        // A package that is found only while tests run would load every page anew.
        optimizeDeps: { include: PAGE_PACKAGES },
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          hookTimeout: COMPONENT_MS,
          testTimeout: COMPONENT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

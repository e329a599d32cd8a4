import { defineConfig } from '@playwright/test'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './test/support/run/chromium.ts'

// Every answer of a hall is held against the contract.
process.env['HALL_CHECK_ANSWERS'] = '1'

export default defineConfig({
  testDir: 'test/e2e',
  // A folder of its own: it is emptied at the start, and the other steps' results stay.
  outputDir: 'test-results/e2e',
  // Guards against waiting for ever: a busy machine may be many times slower than a calm one.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // Every test has a hall of its own.
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  globalSetup: './test/support/run/build-pages.ts',
  projects: [
    {
      name: 'browser',
      testDir: 'test/e2e/browser',
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        acceptDownloads: true,
        screenshot: 'only-on-failure',
        launchOptions: {
          executablePath: CHROMIUM,
          args: [...CHROMIUM_ARGUMENTS],
        },
      },
    },
    { name: 'desktop', testDir: 'test/e2e/desktop' },
  ],
})

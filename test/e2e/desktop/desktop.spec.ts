import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electronProgram, hasDisplay } from '../../../electron/host/start/built.ts'

/** Needs Electron's program and a display; run-all.ts says so when they are missing. */
const program = electronProgram(resolve('.'))

test.describe('the desktop app', () => {
  // biome-ignore lint/suspicious/noSkippedTests: nothing can be tested here without the program; run-all.ts reports it.
  test.skip(!program || !hasDisplay(process.env), 'Electron or a display is missing')

  test('opens the counter, reads a card over a port, refuses to go elsewhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rongque-desktop-'))
    const app = await _electron.launch({
      executablePath: program ?? '',
      args: [resolve('.'), '--no-sandbox'],
      env: { ...(process.env as Record<string, string>), HALL_DATA: folder, HALL_CREDIT_URL: 'none' },
    })
    try {
      const page = await app.firstWindow()
      await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
      await page.getByRole('button', { name: /王样本 · B级/ }).click()
      await expect(page.getByTestId('person')).toHaveText('王*本')
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
      await page.evaluate("location.href = 'https://example.invalid/'")
      expect(page.url()).toMatch(/^app:\/\/hall\//)
    } finally {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

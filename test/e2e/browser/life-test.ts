import type { Page } from '@playwright/test'
import type { ApplicationOptions, TestApplication } from '../../support/halls/application.ts'
import { startLifeHall } from '../../support/halls/life-hall.ts'
import { expect, test } from './hall-test.ts'

/** A Monday; five working days later is the next one. */
export const MONDAY = '2026-08-03'

/** `dated`: a hall of its own whose clock stands still. `desk`: its counter. */
export function withLifeHall(day = MONDAY, options: ApplicationOptions = {}) {
  return test.extend<{ dated: TestApplication; desk: Page }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    dated: async ({}, use) => {
      const hall = await startLifeHall(day, options)
      await use(hall)
      await hall.remove()
    },
    desk: async ({ page, dated }, use) => {
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.goto(`${dated.address}/counter`)
      await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
      await use(page)
    },
  })
}

export async function find(page: Page, caseNumber: string): Promise<void> {
  await page.getByRole('textbox', { name: /办件编号/ }).fill(caseNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
}

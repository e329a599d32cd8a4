import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { forge, rechain } from '../../support/files/forge.ts'
import type { TestApplication } from '../../support/halls/application.ts'
import { acceptLife, startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { test as base, expect, placeCard } from './hall-test.ts'

const MONDAY = '2026-08-03'

/** On a copy of a folder in which somebody has changed an event. */
const test = base.extend<{ forged: { readonly hall: TestApplication; readonly number: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  forged: async ({}, use) => {
    const [from, to] = [mkdtempSync(join(tmpdir(), 'rongque-true-')), mkdtempSync(join(tmpdir(), 'rongque-forged-'))]
    const before = await startLifeHall(MONDAY, { folder: from })
    const number = await acceptLife(before, ['lease'])
    await before.stop()
    for (const name of ['hall.db', 'hall.key', 'told.jsonl']) copyFileSync(join(from, name), join(to, name))
    forge(join(to, 'hall.db'), sqlite => rechain(sqlite, ({ seq }) => (seq === 2 ? { operator: 'nobody' } : {})))
    const hall = await startLifeHall(MONDAY, { folder: to })
    await use({ hall, number })
    await hall.remove()
    rmSync(from, { recursive: true })
  },
})

test.use({ viewport: { width: 1366, height: 768 } })

async function enter(
  page: Page,
  hall: TestApplication,
  name: string,
  operator: string,
  language = 'zh',
): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(
    ([id, tongue]) => {
      sessionStorage.setItem('rongque.operator', id ?? '')
      localStorage.setItem('rongque.language', tongue ?? '')
    },
    [operator, language],
  )
  await page.goto(`${hall.address}/${name}`)
  await page.reload()
}

test('只读的大厅：每一页都说明原因和办法，仍可查看', async ({ page, forged: { hall, number } }) => {
  const banner = page.getByTestId('read-only')
  for (const name of ['counter', 'supervisor', 'admin']) {
    await enter(page, hall, name, 'lead-1')
    await expect(banner).toContainText('只读：现在不能办理')
    await expect(banner).toContainText('S411')
    await expect(banner).toContainText('admin verify')
    await expect(banner).toContainText(/seq \d+, head/)
    await expect(banner.getByRole('button')).toHaveCount(0)
    expect(await objections(page, axe => axe.exclude('iframe')), name).toEqual([])
  }
  await page.mouse.wheel(0, 10_000)
  await expect(banner).toBeInViewport()
  await enter(page, hall, 'supervisor', 'lead-1')
  await expect(page.getByText(number).first()).toBeVisible()
  await enter(page, hall, 'kiosk', 'lead-1')
  await expect(banner).toContainText('请到窗口咨询')
  await expect(banner).not.toContainText('S411')
})

test('English: the banner says what happened and what to do', async ({ page, forged: { hall } }) => {
  await enter(page, hall, 'counter', 'lead-1', 'en')
  const banner = page.getByTestId('read-only')
  await expect(banner).toContainText('Read-only: nothing can be processed now')
  await expect(banner).toContainText('the record does not fit its seal')
})

test('运行中数据被别的程序改动：下一步操作被拒绝，横幅随即出现', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rongque-written-'))
  const hall = await startLifeHall(MONDAY, { folder })
  try {
    await enter(page, hall, 'counter', 'clerk-1')
    await placeCard(page, hall, 'wang', '王*本')
    await expect(page.getByTestId('read-only')).toHaveCount(0)
    forge(join(folder, 'hall.db'), sqlite => sqlite.exec("INSERT INTO meta VALUES ('x', 'y')"))
    await expect(page.getByRole('combobox', { name: /F2/ })).toBeFocused()
    await page.keyboard.type('LIFE')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('read-only')).toContainText('S403')
  } finally {
    await hall.remove()
  }
})

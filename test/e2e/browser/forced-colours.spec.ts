import type { Locator, Page } from '@playwright/test'
import { decode } from 'fast-png'
import { withBusyHall } from './busy-test.ts'
import { expect } from './hall-test.ts'
import { enter } from './walk.ts'

const test = withBusyHall()

async function paint(element: Locator): Promise<string> {
  const { data, channels } = decode(await element.screenshot())
  const counts = new Map<string, number>()
  for (let at = 0; at < data.length; at += channels) {
    const colour = data.slice(at, at + 3).join()
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

async function differ(chosen: Locator, other: Locator, what: string): Promise<void> {
  expect(await paint(chosen.first()), what).not.toBe(await paint(other.first()))
}

async function marks(element: Locator): Promise<number> {
  const { data, channels } = decode(await element.screenshot())
  const most = await paint(element)
  let count = 0
  for (let at = 0; at < data.length; at += channels) if (data.slice(at, at + 3).join() !== most) count++
  return count
}

async function showsFocus(page: Page, element: Locator, what: string): Promise<void> {
  await page.evaluate('document.activeElement.blur()')
  const box = await element.boundingBox()
  if (!box) throw new Error(`${what} is not there`)
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 }
  const before = decode(await page.screenshot({ clip }))
  await element.focus()
  const after = decode(await page.screenshot({ clip }))
  const changed = before.data.filter((value, at) => value !== after.data[at]).length
  expect(changed, what).toBeGreaterThan(100)
}

test('高对比度：选中的页、页签、清单、事项、选项和图表都看得出，焦点看得见', async ({ page, busy }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 1366, height: 900 })
  await enter(page, busy, 'supervisor', 'zh', 'lead-2')
  const list = page.locator('main nav a')
  await expect(list.first()).toBeVisible()
  await expect(page.locator('[data-spinner], [data-scroller][aria-busy="true"]')).toHaveCount(0)
  await differ(page.locator('header nav a[aria-current]'), page.locator('header nav a:not([aria-current])'), 'pages')
  await differ(
    page.locator('main [role="tab"][aria-selected="true"]'),
    page.locator('main [role="tab"][aria-selected="false"]'),
    'tabs',
  )
  await differ(page.locator('main nav a[aria-current]'), list.nth(1), 'lists')
  await page.getByRole('button', { name: '分布图' }).click()
  await differ(page.locator('[data-bar][style*="100%"]'), page.locator('[data-bar-value]'), 'bars')
  await page.getByRole('button', { name: '导出文件' }).click()
  const radio = page.getByRole('dialog').getByRole('radio')
  await expect(radio.first()).toBeVisible()
  expect(await marks(page.getByRole('dialog').locator('input[type="radio"]:checked').first())).toBeGreaterThan(
    await marks(page.getByRole('dialog').locator('input[type="radio"]:not(:checked)').first()),
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await showsFocus(page, page.locator('header nav a').first(), 'focus on a page')
  await showsFocus(page, list.nth(1), 'focus on a list')
  await showsFocus(page, page.locator('main [role="tab"]').first(), 'focus on a tab')
  await showsFocus(page, page.getByRole('button', { name: '导出文件' }), 'focus on a button')

  await enter(page, busy, 'counter', 'zh', 'clerk-1')
  const items = page.locator('#items [role="option"]')
  await expect(items.first()).toBeVisible()
  await differ(page.locator('#items [role="option"][aria-selected="true"]'), items.nth(1), 'items')
  await differ(
    page.locator('[role="radiogroup"] input:checked + span'),
    page.locator('[role="radiogroup"] input:not(:checked) + span'),
    'segments',
  )
})

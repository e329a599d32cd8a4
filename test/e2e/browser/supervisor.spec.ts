import { expect, test } from './hall-test.ts'

test('督导看遍所有页签：只占一条连接，页面仍可刷新、仍可换到窗口', async ({ page, hall }) => {
  const streams = new Set<unknown>()
  page.on('request', request => request.url().endsWith('/rpc/cases/watch') && streams.add(request))
  page.on('requestfinished', request => streams.delete(request))
  page.on('requestfailed', request => streams.delete(request))
  await page.goto(hall.address)
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'lead-1'))
  await page.goto(`${hall.address}/supervisor`)
  await page.reload()
  const tabs = page.getByRole('tab')
  await expect(tabs.filter({ hasText: '统计' })).toBeVisible()
  for (const tab of await tabs.all()) {
    await tab.click()
    await expect(page.locator('[data-spinner], [data-scroller][aria-busy="true"]')).toHaveCount(0)
  }
  expect(streams.size).toBe(1)

  await page.reload()
  await expect(tabs.first()).toBeVisible()
  await page.goto(`${hall.address}/counter`)
  await expect(page.getByRole('status')).toBeVisible()
})

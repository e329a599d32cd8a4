import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { bytesOf, madeUpNotice } from '../../support/files/notices.ts'
import { become, expect, test } from './hall-test.ts'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}

const choose = (page: Page, content: unknown) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'notice.json', mimeType: 'application/json', buffer: bytesOf(content) })

/** The clock is the machine's: the test imports whatever is missing today. */
test('工作日历：导入下一年的放假通知，提醒消失；登记停办', async ({ counter: page, hall }) => {
  const client = hall.client()
  const next = Number((await client.system.info()).today.slice(0, 4)) + 1
  const missing: number[] = []
  for (const year of [next - 1, next]) {
    if ((await client.calendar.year({ year })).status === 'missing') missing.push(year)
  }
  expect(missing).toContain(next)

  await page.goto(`${hall.address}/admin`)
  await expect(page.getByRole('button', { name: '导入放假通知' })).toBeDisabled()
  await expect(page.getByText('放假通知尚未导入')).toHaveCount(0)
  await become(page, '管理演示员')
  const warned = (await client.system.info()).warnings.length
  await expect(page.getByText('放假通知尚未导入')).toHaveCount(warned)

  await test.step('有误的文件：逐处指出，什么也不改变', async () => {
    await page.getByRole('button', { name: '导入放假通知' }).click()
    await choose(page, madeUpNotice(next, { holidays: [`${next}-02-31`] }))
    await expect(page.getByText('A513')).toBeVisible()
    await expect(page.getByText('holidays[12]')).toBeVisible()
    await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  for (const year of missing) {
    await test.step(`先看会改变什么，再导入 ${year} 年`, async () => {
      await page.getByRole('button', { name: '导入放假通知' }).click()
      await choose(page, madeUpNotice(year))
      await expect(page.getByTestId('import-report')).toContainText(`${year}-02-08 放假`)
      await page.getByRole('button', { name: '确认导入' }).click()
      await expect(page.getByText(`已导入 ${year} 年放假通知`)).toBeVisible()
      await expect(page.locator(`[data-date="${year}-02-08"]`)).toHaveText('8休')
    })
  }
  await expect(page.getByText('放假通知尚未导入')).toHaveCount(0)
  await expect(page.getByText('测试虚构').first()).toBeVisible()

  await test.step('登记停办，再撤销', async () => {
    await page.getByRole('button', { name: '上一年' }).click()
    await page.getByRole('button', { name: '登记停办' }).click()
    await page.getByRole('textbox', { name: /停办原因/ }).fill('搬迁')
    const { today } = await client.system.info()
    await page.getByLabel('第一天').fill(today)
    await page.getByRole('button', { name: /^确.?定/ }).click()
    await expect(page.getByLabel('最后一天')).toHaveAccessibleDescription('请填写')
    await page.getByLabel('最后一天').fill(today)
    await page.getByRole('button', { name: /^确.?定/ }).click()
    const line = page.getByText(/搬迁（管理演示员/)
    await expect(line).toBeVisible()
    await page
      .getByRole('button', { name: '撤销' })
      .or(page.getByRole('button', { name: '撤 销' }))
      .click()
    await page.getByRole('textbox').last().fill('不搬了')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('本年没有停办')).toBeVisible()
  })
  expect(await violations(page)).toEqual([])
})

import { expect, placeCard, test } from './hall-test.ts'

test('港澳台居住证、外国人永久居留身份证：照常读出，标明证件类型', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'hmt', '陈*本')
  await expect(page.getByText('810000********0019 · 男')).toBeVisible()
  await expect(page.getByText('港澳台居民居住证', { exact: true })).toBeVisible()
  await placeCard(page, hall, 'foreigner', '证*本')
  await expect(page.getByText('931586********0028 · 女 · 巴基斯坦')).toBeVisible()
  await expect(page.getByText('外国人永久居留身份证（2023 版）')).toBeVisible()
})

test('证件读不出：前一个人不再留在屏幕上，不会以他的名义立案', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await hall.client().reader.placeCard({ id: 'unreadable' })
  await expect(page.getByText('R140')).toBeVisible()
  await expect(page.getByTestId('person')).toHaveCount(0)
})

test('不拿起，再读一次；读卡器状况', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await page.getByRole('button', { name: '不拿起，再读一次' }).click()
  await expect(page.getByRole('status')).toHaveText('已读取，可以取回证件')
  await expect(page.getByTestId('person')).toHaveText('王*本')

  await hall.client().reader.unplug()
  await expect(page.getByText('R106')).toBeVisible()
  await hall.client().reader.replug()
  await expect(page.getByRole('status')).not.toHaveText('正在连接读卡器…')
  await page.getByRole('button', { name: '读卡器状况' }).click()
  await expect(
    page
      .getByRole('dialog', { name: '读卡器状况' })
      .locator('div', { has: page.getByText('重新打开端口', { exact: true }) })
      .last(),
  ).toContainText(/[1-9]/)
  await page.keyboard.press('Escape')
  await expect(
    page
      .getByRole('dialog', { name: '读卡器状况' })
      .locator('div', { has: page.getByText('重新打开端口', { exact: true }) })
      .last(),
  ).toHaveCount(0)
  await expect(page.getByTestId('person')).toHaveText('王*本')
})

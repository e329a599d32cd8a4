import { acceptLife, startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { expect, press, test } from './hall-test.ts'

test.use({ viewport: { width: 1366, height: 768 } })

test('收存：撤回的办件，材料逐件退还，退完为止；清单写明去向', async ({ page }) => {
  const hall = await startLifeHall('2026-08-03')
  try {
    const number = await acceptLife(hall, ['lease'])
    await page.goto(`${hall.address}/counter`)
    await page.getByRole('textbox', { name: /办件编号/ }).fill(number)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case-number')).toHaveText(number)
    const custody = page.getByTestId('custody')
    await expect(custody.locator('[data-place="here"]').first()).toContainText('2026-08-03 由窗口演示员收到')
    await expect(custody).not.toContainText('租赁合同')
    await expect(custody).not.toContainText('社保缴纳证明')
    await expect(custody.getByRole('button', { name: '退还材料' })).toHaveCount(0)

    await press(page.getByRole('button', { name: '申请人撤回' }))
    await page.getByRole('dialog').getByRole('textbox').fill('改日再办')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-step="returnPapers"]')).toContainText('等窗口')
    const count = await custody.locator('[data-place="here"]').count()
    await press(custody.getByRole('button', { name: '退还材料' }))
    await expect(page.getByRole('dialog')).toContainText('登记申请书')
    expect(await objections(page)).toEqual([])
    await page.getByRole('checkbox', { name: '登记申请书' }).uncheck()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(custody.locator('[data-place="returned"]')).toHaveCount(count - 1)
    await expect(page.locator('[data-step="returnPapers"]')).toBeVisible()

    await press(custody.getByRole('button', { name: '退还材料' }))
    await page.getByRole('radio', { name: '邮寄' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.getByRole('textbox', { name: '邮件号' }).fill('EMS-0001')
    await page.keyboard.press('Control+Enter')
    await expect(custody.locator('[data-place="here"]')).toHaveCount(0)
    await expect(custody).toContainText('EMS-0001')
    await expect(page.locator('[data-step="returnPapers"]')).toHaveCount(0)
    await press(page.locator('[data-document="custodyList"]').last().getByRole('button', { name: '制作' }))
    await expect(page.frameLocator('iframe').getByText('材料收存与退还清单').first()).toBeVisible()
    await expect(page.frameLocator('iframe').getByText('邮件号 EMS-0001').first()).toBeVisible()
  } finally {
    await hall.remove()
  }
})

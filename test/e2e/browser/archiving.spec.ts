import { acceptLife } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect, press } from './hall-test.ts'
import { find, withLifeHall } from './life-test.ts'

const test = withLifeHall()

test('归档：办完才能归，目录逐件列明；此后不再改动，主管启封后继续', async ({ desk: page, dated: hall }) => {
  await find(page, await acceptLife(hall, ['lease']))
  const archive = page.getByTestId('archive')
  await expect(archive).toHaveCount(0)
  await press(page.getByRole('button', { name: '申请人撤回' }))
  await page.getByRole('dialog').getByRole('textbox').fill('改日再办')
  await page.keyboard.press('Control+Enter')
  await expect(archive).toContainText('退还材料')
  await expect(archive.getByRole('button', { name: '归档' })).toBeDisabled()

  await press(page.getByTestId('custody').getByRole('button', { name: '退还材料' }))
  await expect(page.getByRole('dialog')).toContainText('登记申请书')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-step="archive"]')).toContainText('2027-06-30')
  await press(archive.getByRole('button', { name: '归档' }))
  await page.getByRole('textbox', { name: '档号' }).fill('WS·2026·D10-0001')
  await page.getByRole('radio', { name: '30 年' }).check()
  await page.getByRole('textbox', { name: '接收' }).fill('区档案室')
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(archive).toContainText('档号 WS·2026·D10-0001，保管期限 30 年')
  await expect(page.locator('[data-step]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '备注' })).toBeDisabled()

  await press(page.locator('[data-document="archiveList"]').getByRole('button', { name: '制作' }))
  await expect(page.frameLocator('iframe').getByText('归档目录').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await become(page, '主管')
  await press(archive.getByRole('button', { name: '启封' }))
  await page.getByRole('dialog').getByRole('textbox').fill('补记来信')
  await page.keyboard.press('Control+Enter')
  await expect(archive).toContainText('启封：补记来信')
  await expect(page.locator('[data-step="archive"]')).toBeVisible()
})

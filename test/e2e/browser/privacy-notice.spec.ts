import { bringCase } from '../../support/halls/application.ts'
import { objections } from './accessibility.ts'
import { expect, gate, placeCard, pressKey, test } from './hall-test.ts'

test('登记后先告知：可换语言、稍后再告知；告知之前不能查信用，告知一次即可', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await page.getByRole('combobox', { name: /F2/ }).fill('ggcs')
  await page.keyboard.press('Enter')
  const notice = page.getByTestId('privacy-notice')
  await expect(notice).toContainText('谁在处理')
  await expect(notice).toContainText('保存10年')
  await page.getByRole('radiogroup', { name: '告知语言' }).getByText('English').click()
  await expect(notice).toContainText('Who handles it')
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(notice).toHaveCount(0)

  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(gate(page, 'promise')).toContainText('尚未告知个人信息处理规则')
  await expect(page.getByRole('button', { name: '查信用（F4）' })).toBeDisabled()
  await expect(page.getByRole('button', { name: '查信用（F4）' })).toHaveAttribute('title', /尚未告知/)
  await expect(page.getByTestId('privacy')).toContainText('尚未告知')

  await pressKey(page, 'F2')
  await page.getByText('宣读', { exact: true }).click()
  await page.getByRole('button', { name: '已告知（Enter）' }).press('Enter')
  await expect(page.getByTestId('privacy')).toContainText('宣读，窗口演示员')
  await pressKey(page, 'F2')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('button', { name: '已告知（Enter）' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(notice).toHaveCount(0)
  await pressKey(page, 'F4')
  await expect(page.locator('[data-credit="handler"]')).toContainText('B 级')
})

test('告知书可以空白打印，没有任何人的信息', async ({ counter: page }) => {
  await page.getByRole('button', { name: '个人信息处理告知书（空白）' }).click()
  const paper = page.frameLocator('iframe')
  await expect(paper.getByRole('heading', { name: '个人信息处理告知书' })).toBeVisible()
  await expect(paper.locator('body')).toContainText('您所办事项的承办部门')
})

test('终端：刷卡之前可以先看；有正在登记的办件时先看告知书，按所选语言、大字，看过的记入办件', async ({
  page,
  hall,
}) => {
  const clerk = hall.client()
  const { caseId } = await bringCase(clerk, 'li', 'CC-WJ-0101')
  await clerk.reader.liftCard()
  await page.goto(`${hall.address}/kiosk`)
  await page.getByRole('button', { name: '个人信息怎样处理' }).click()
  const notice = page.getByTestId('privacy-notice')
  await expect(notice).toContainText('谁在处理')
  await expect(notice).toHaveCSS('font-size', '30px')
  expect(await objections(page)).toEqual([])

  await clerk.reader.placeCard({ id: 'li' })
  await expect(page.getByRole('heading', { name: '先请您了解：个人信息怎样处理' })).toBeVisible()
  await expect(notice).toContainText('示例区卫生健康局')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(notice).toContainText('Who handles it')
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByRole('listitem').first()).toContainText('being entered')
  await expect(notice).toHaveCount(0)
  const { privacyNotice } = await clerk.cases.get({ caseId })
  expect(privacyNotice).toMatchObject({ how: 'kiosk', operator: '自助终端' })
})

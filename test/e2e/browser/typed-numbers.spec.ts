import type { Page } from '@playwright/test'
import { objections } from './accessibility.ts'
import { askCredit, chooseItem, expect, gate, placeCard, test } from './hall-test.ts'

/** Valid as an identity number and as a credit code. */
const EITHER = '131101199001010108'

async function accept(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByTestId('case-number')).toBeVisible()
}

test('号码按结构判断：身份证号码不能当作统一社会信用代码，一键改为“代办个人”', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await page.getByText('代办单位').click()
  await page.getByRole('textbox', { name: '名称（姓名）' }).fill('李示范')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill('４４０６０４ 19850615\u200b-002×')
  await expect(page.getByText('这是个人证件号码')).toBeVisible()
  await page.getByRole('button', { name: '改为“个人证件号码”' }).click()
  await expect(page.getByRole('textbox', { name: '证件号码' })).toHaveValue(/４４０６０４/)
  await expect(page.getByText('这是个人证件号码')).toHaveCount(0)
  await page.getByText('委托代理人', { exact: true }).click()
  await accept(page)
  await expect(page.getByText('李*范')).toBeVisible()
  await expect(page.getByText('440604********002X')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('李示范')
})

test('号码有两种可能的：两种都问，选定前不能办理', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await page.getByText('代办单位').click()
  await page.getByText('委托代理人', { exact: true }).click()
  await page.getByRole('textbox', { name: '名称（姓名）' }).fill('样本公司')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(EITHER)
  const question = page.getByRole('radiogroup', { name: '这个号码有多种可能' })
  await expect(question.getByRole('radio')).toHaveCount(2)
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('F2')
  await page.keyboard.type('ggcs')
  await page.keyboard.press('Enter')
  await expect(page.getByText('K385')).toBeVisible()
  await question.getByText('统一社会信用代码').click()
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(1)
  await accept(page)
  await expect(page.getByText('样*司').first()).toBeVisible()
})

test('校验码不符的代码：与证照核对、勾选后才能办理', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await page.getByText('代办单位').click()
  await page.getByText('委托代理人', { exact: true }).click()
  await page.getByRole('textbox', { name: '名称（姓名）' }).fill('某某样本有限公司')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y44')
  await expect(page.getByText('校验码不符')).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('ggcs')
  await page.keyboard.press('Enter')
  await expect(page.getByText('K386')).toBeVisible()
  await page.getByRole('checkbox', { name: '已与证件核对，号码无误' }).check()
  await accept(page)
  await expect(page.getByText('某某样本有限公司').first()).toBeVisible()
})

test('姓名与信用库不一致：是疑问，不是信用低；请主管决定', async ({ counter: page }) => {
  await page.getByRole('button', { name: '无法读卡，手工录入' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('王祥\ue863')
  await page.getByRole('textbox', { name: '号码', exact: true }).fill('440604199001010018')
  await page.keyboard.press('Enter')
  await expect(page.getByText('440604********0018')).toBeVisible()
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await askCredit(page)
  await expect(page.getByText('信息不一致，信用未知')).toBeVisible()
  await expect(page.getByText('姓名第 3 个字符是旧编码')).toBeVisible()
  await expect(gate(page, 'grade')).toHaveAttribute('data-result', 'unknown')
  await expect(page.getByTestId('outcome')).toHaveText('须由人决定')
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { on, prepareCase } from '../../support/halls/application.ts'
import { objections } from './accessibility.ts'
import { become, expect, placeCard, press, pressKey } from './hall-test.ts'
import { find, MONDAY, withLifeHall } from './life-test.ts'

const test = withLifeHall()

const LICENCE = 'LIFE-0002'
const SIZES = [
  ['large', 1920, 1080],
  ['small', 1024, 640],
] as const

/** In both languages and two sizes, where somebody wants to look. */
async function look(page: Page, name: string): Promise<void> {
  expect(await objections(page, axe => axe.exclude('iframe')), name).toEqual([])
  const folder = process.env['SHOTS']
  if (!folder) return
  for (const [size, width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

test('前台受理、部门准予后制证：登记编号和有效期，更正保留两次，领取通知书和送达回执写明，窗口发放', async ({
  desk: page,
  dated,
}) => {
  const client = dated.client()
  const accepted = await client.cases.acceptFull(on(await prepareCase(client, 'wang', LICENCE, [])))
  await client.reader.liftCard()
  await dated.client('examiner-1').cases.decideResult({ ...on(accepted), granted: true, reason: '' })
  const number = accepted.caseNumber ?? ''
  const card = page.getByTestId('certificate')
  const dialog = page.getByRole('dialog')

  await test.step('窗口：没有制证不能发放，等承办部门', async () => {
    await find(page, number)
    await expect(page.locator('[data-step="makeResult"]')).toContainText('等审查人')
    await expect(card).toContainText('等待承办部门制证')
    await expect(card.locator('[data-action="makeCertificate"]')).toHaveCount(0)
    await expect(page.locator('[data-action="handOver"]').first()).toBeDisabled()
    await expect(page.locator('[data-action="handOver"]').first()).toHaveAttribute('title', /证照尚未制作/)
    await look(page, 'waits-zh')
  })

  await test.step('审查人从待制证打开，键盘制证：通常的有效期已带出', async () => {
    await become(page, '审查')
    await page.getByRole('navigation').getByRole('link', { name: '部门办理' }).click()
    await page.locator('[data-list="toMake"]').click()
    await page.getByRole('link', { name: number }).click()
    await expect(card.locator('[data-action="makeCertificate"]')).toBeEnabled()
    await page.keyboard.press('F7')
    await expect(dialog.getByRole('textbox', { name: /证照编号/ })).toBeFocused()
    await expect(dialog.getByLabel('发证日期')).toHaveValue(MONDAY)
    await expect(dialog.getByLabel('有效期止')).toHaveValue('2030-08-02')
    await dialog.getByLabel('有效期起').fill('2026-08-10')
    await expect(dialog.getByLabel('有效期止')).toHaveValue('2030-08-09')
    await dialog.getByLabel('有效期起').fill(MONDAY)
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('textbox', { name: /证照编号/ })).toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.type('粤卫公证字〔2026〕第0001号')
    await look(page, 'make-zh')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(card).toContainText('粤卫公证字〔2026〕第0001号')
    await expect(card).toContainText('2026-08-03 至 2030-08-02')
    await expect(page.locator('[data-step="collect"]')).toBeVisible()
  })

  await test.step('更正：须有理由；英文页面同样', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await press(card.locator('[data-action="correctCertificate"]'))
    await dialog.getByRole('textbox', { name: /Number of the certificate/ }).fill('粤卫公证字〔2026〕第0002号')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('textbox', { name: /Why it is corrected/ })).toBeFocused()
    await page.keyboard.type('编号录错')
    await look(page, 'correct-en')
    await page.keyboard.press('Control+Enter')
    await expect(card).toContainText('粤卫公证字〔2026〕第0002号')
    await expect(card).toContainText('corrected on 2026-08-03 by 审查演示员: 编号录错')
    await look(page, 'made-en')
    await page.getByRole('button', { name: '中文' }).click()
    await look(page, 'made-zh')
  })

  await test.step('窗口发放，送达回执写明证照', async () => {
    await become(page, '窗口')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('case-number')).toHaveCount(0)
    await placeCard(page, dated, 'wang', '王*本')
    await find(page, number)
    await pressKey(page, 'F9')
    await expect(dialog).toContainText('将结果发放给 王*本')
    await press(dialog.getByRole('button', { name: /确定/ }))
    await expect(page.getByTestId('handover')).toBeVisible()
    await expect(card).toContainText('粤卫公证字〔2026〕第0002号')
    await expect(card.locator('[data-action="correctCertificate"]')).toHaveCount(0)
    await page
      .locator('[data-document="deliveryReceipt"]')
      .getByRole('button', { name: /制\s*作/ })
      .click()
    const receipt = page.frameLocator('iframe').locator('body')
    await expect(receipt).toContainText('粤卫公证字〔2026〕第0002号')
    await expect(receipt).toContainText('2026年8月3日至2030年8月2日')
  })
})

import type { Page } from '@playwright/test'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { BUILT_PAGES, bringCase, COMPANY, on, TestApplication, told } from '../../support/halls/application.ts'
import { objections } from './accessibility.ts'
import { test as base, become, expect, press } from './hall-test.ts'

/** 放射诊疗许可证变更: directly concerns health. */
const ITEM = 'CC-WJ-0104'

const test = base.extend<{ dated: TestApplication }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  dated: async ({}, use) => {
    const hall = await TestApplication.start({ pages: BUILT_PAGES, at: '2026-08-03' })
    await use(hall)
    await hall.remove()
  },
})

test.use({ viewport: { width: 1366, height: 768 } })

async function entered(hall: TestApplication): Promise<CaseView> {
  const clerk = hall.client()
  const opened = await told(clerk, await bringCase(clerk, 'wang', ITEM, COMPANY))
  await clerk.reader.liftCard()
  return clerk.cases.checkMaterials({ ...on(opened), missing: [] })
}

async function find(page: Page, hall: TestApplication, { caseNumber = '' }: CaseView): Promise<void> {
  await page.goto(`${hall.address}/counter`)
  await page.getByRole('textbox', { name: /办件编号/ }).fill(caseNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
}

async function findFalse(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '查明虚假材料' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('先告知当事人')
  expect(await objections(page), 'finding').toEqual([])
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('textbox', { name: '查明的事实' }).fill('印章与备案不符')
  await dialog.getByRole('textbox', { name: /查明人/ }).fill('区卫生健康局')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByTestId('falsehood')).toContainText('印章与备案不符')
}

async function printed(page: Page, kind: string, ...texts: readonly string[]): Promise<void> {
  await press(page.locator(`[data-document="${kind}"]`).getByRole('button').last())
  for (const text of texts) await expect(page.frameLocator('iframe').getByText(text).first()).toBeVisible()
  await press(page.getByRole('button', { name: '打印（Enter）' }))
  await page.keyboard.press('Escape')
}

async function answered(page: Page, button: string, choice: string, fields: Readonly<Record<string, string>>) {
  await press(page.getByTestId('falsehood').getByRole('button', { name: button }))
  const dialog = page.getByRole('dialog')
  expect(await objections(page), button).toEqual([])
  await dialog.getByRole('radio', { name: choice }).check()
  for (const [name, text] of Object.entries(fields)) await dialog.getByRole('textbox', { name }).fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

test('伪造材料，准予之前：事先告知、送达、期满，不予许可并警告；一年内的再次申请不能受理', async ({ page, dated }) => {
  const accepted = await dated.client().cases.acceptFull(on(await entered(dated)))
  await find(page, dated, accepted)
  await findFalse(page)
  await printed(page, 'priorNotice', '事先告知书', '印章与备案不符')
  await answered(page, '登记送达', '窗口直接送达', {})
  const card = page.getByTestId('falsehood')
  await expect(card).toContainText('陈述、申辩至 2026-08-10')
  await expect(page.locator('[data-step="hearDefence"]')).toContainText('2026-08-10')
  await expect(page.locator('[data-step="decideFalsehood"]')).toBeVisible()

  await become(page, '主管演示员')
  await press(card.getByRole('button', { name: '作出决定' }))
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await dated.day('2026-08-11')
  await find(page, dated, accepted)
  await answered(page, '作出决定', '认定虚假，按告知的决定办理', { 理由: '事实清楚，证据确凿' })
  await expect(card).toContainText('2027-08-11 前（含当日）不得再次申请该行政许可')
  await expect(page.getByTestId('records')).toContainText('材料虚假')
  await printed(page, 'endNotice', '不予行政许可决定书', '并给予警告')

  const again = await entered(dated)
  await page.goto(`${dated.address}/counter/cases/${again.caseId}`)
  await expect(page.locator('[data-gate="noBar"]')).toContainText('2027-08-11')
  await expect(page.locator('[data-action="acceptFull"]')).toBeDisabled()
  await press(page.getByRole('button', { name: '其他办结方式' }))
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /在不得再次申请的期间内/ })
    .check()
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('限制期间未满')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('不予受理：在不得再次申请的期间内').first()).toBeVisible()
})

test('伪造材料，准予之后：听取申辩，撤销许可，三年内不得再次申请', async ({ page, dated }) => {
  const clerk = dated.client()
  const accepted = await clerk.cases.acceptFull(on(await entered(dated)))
  const granted = await dated.client('examiner-1').cases.decideResult({ ...on(accepted), granted: true, reason: '' })
  await find(page, dated, granted)
  await findFalse(page)
  const card = page.getByTestId('falsehood')
  await expect(card).toContainText('撤销已经作出的许可')
  await expect(page.locator('[data-action="handOver"]').first()).toHaveAttribute('title', /虚假材料/)
  await expect(page.locator('[data-action="makeCertificate"]')).toBeDisabled()
  await answered(page, '登记送达', '窗口直接送达', {})
  await answered(page, '登记陈述、申辩', '提出陈述、申辩', { 当事人所述: '系中介代办', 复核意见: '不影响认定' })
  await expect(card).toContainText('系中介代办')
  await become(page, '主管演示员')
  await answered(page, '作出决定', '认定虚假，按告知的决定办理', { 理由: '事实清楚' })
  await expect(card).toContainText('2029-08-03')
  await expect(page.getByText('撤销许可（办理结果）：以虚假材料取得').first()).toBeVisible()
  await printed(page, 'revocation', '撤销行政许可决定书', '系中介代办')
})

import type { TestApplication } from '../../support/halls/application.ts'
import { acceptLife, startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { test as base, become, expect } from './hall-test.ts'

const test = base.extend<{ dated: TestApplication }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  dated: async ({}, use) => {
    const hall = await startLifeHall('2026-08-03')
    await use(hall)
    await hall.remove()
  },
})

test('作废、转报只有主管能办，写明理由；欠着材料的不能转报', async ({ page, dated }) => {
  const caseNumber = await acceptLife(dated, ['lease'])
  await page.goto(`${dated.address}/counter`)
  await page.getByRole('textbox', { name: /办件编号/ }).fill(caseNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
  const button = page.getByRole('button', { name: '其他办结方式' })
  await expect(button).toHaveCount(0)

  await become(page, '主管演示员')
  await button.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  expect(await objections(page), 'other ends').toEqual([])
  await dialog.getByRole('radio', { name: '作废：登记有误' }).check()
  await dialog.getByRole('textbox', { name: '理由' }).fill('选错事项')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('作废：登记有误').first()).toBeVisible()

  const view = await dated.client().cases.find({ caseNumber })
  expect(view).toMatchObject({ status: 'closed', closing: { result: '2', reason: '选错事项' } })
})

import { acceptLife } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect } from './hall-test.ts'
import { find, withLifeHall } from './life-test.ts'

const test = withLifeHall()

test('作废、转报只有主管能办，写明理由；欠着材料的不能转报', async ({ page, dated }) => {
  const caseNumber = await acceptLife(dated, ['lease'])
  await page.goto(`${dated.address}/counter`)
  await find(page, caseNumber)
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

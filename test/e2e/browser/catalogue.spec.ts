import { ITEM_ROW, MATERIAL_ROW, workbookOf } from '../../support/files/workbook.ts'
import { objections } from './accessibility.ts'
import { expect, test } from './hall-test.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('an administrator tries a broken file, mends it, publishes it, and finds the item', async ({
  counter: page,
  hall,
}) => {
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'admin-1'))
  await page.goto(`${hall.address}/admin`)
  await page.reload()
  await page.getByRole('tab', { name: '事项目录' }).click()
  await expect(page.getByRole('button', { name: 'CC-WJ-0101' })).toBeVisible()

  await page.getByRole('button', { name: '导入…' }).click()
  const dialog = page.getByRole('dialog', { name: '导入事项目录' })
  await dialog.getByLabel('自该日起施行').fill((await hall.client().system.info()).today)
  await dialog.getByRole('radio', { name: '保留不变' }).check()
  const choose = async (kind: string) => {
    const buffer = await workbookOf({ items: [{ ...ITEM_ROW, kind }], materials: [MATERIAL_ROW] })
    await dialog.getByLabel('选择 .xlsx 或 JSON 文件').setInputFiles({ name: 'items.xlsx', mimeType: XLSX, buffer })
    await dialog.getByRole('button', { name: '试导入' }).click()
  }
  await choose('快办件')
  await expect(
    dialog.getByRole('row', { name: /事项 2 I 办件类型 快办件 不是可用的值 可填：即办件、承诺件/ }),
  ).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^发\s*布$/ })).toBeDisabled()
  expect(await objections(page)).toEqual([])

  await choose('承诺件')
  await expect(dialog.getByTestId('difference')).toHaveText(/^新增 1，变更 0，撤销 0，不变 0，未涉及 42$/)
  await dialog.getByRole('button', { name: /^发\s*布$/ }).click()
  await expect(dialog.getByText(/已发布，自 .* 起施行/)).toBeVisible()
  expect(await objections(page)).toEqual([])
  await dialog
    .getByRole('button', { name: /^关\s*闭$/ })
    .last()
    .click()

  await page.getByLabel('名称、编码或拼音首字母').fill('T-1')
  await page.getByRole('button', { name: 'T-1' }).click()
  await expect(page.getByRole('dialog')).toContainText('申请表')
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: '分部门统计' }).click()
  await expect(page.getByRole('row', { name: /^区卫生健康局/ })).toBeVisible()
  await page.getByRole('tab', { name: '发布记录' }).click()
  await expect(page.getByRole('row', { name: /已施行 items\.xlsx 1 0 管理演示员/ })).toBeVisible()
  expect(await objections(page)).toEqual([])
})

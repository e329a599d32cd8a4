import { sheetOf } from '../../support/files/package.ts'
import { ITEM_ROW, MATERIAL_ROW, workbookOf } from '../../support/files/workbook.ts'
import { objections } from './accessibility.ts'
import { expect, test } from './hall-test.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a file that takes a while shows how far it is, and can be stopped; the next one is read', async ({
  counter: page,
  hall,
}) => {
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'admin-1'))
  await page.goto(`${hall.address}/admin`)
  await page.reload()
  await page.getByRole('tab', { name: '事项目录' }).click()
  await page.getByRole('button', { name: '导入…' }).click()
  const dialog = page.getByRole('dialog', { name: '导入事项目录' })
  await dialog.getByLabel('自该日起施行').fill((await hall.client().system.info()).today)
  await dialog.getByRole('radio', { name: '保留不变' }).check()
  const choose = async (name: string, buffer: Buffer) => {
    await dialog.getByLabel('选择 .xlsx 或 JSON 文件').setInputFiles({ name, mimeType: XLSX, buffer })
    await dialog.getByRole('button', { name: '试导入' }).click()
  }

  const items = await workbookOf({ items: [ITEM_ROW], materials: [MATERIAL_ROW] })

  await test.step('while it is on its way', async () => {
    const held = Promise.withResolvers<void>()
    await page.route('**/rpc/catalogue/importFile', async route => {
      await held.promise
      await route.continue()
    })
    await choose('items.xlsx', items)
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await expect(dialog.getByTestId('job')).toContainText('等待处理')
    await expect(dialog.getByRole('button', { name: /^关\s*闭$/ }).last()).toBeDisabled()
    expect(await objections(page)).toEqual([])
    held.resolve()
    await expect(dialog.getByTestId('difference')).toHaveText(/^新增 1，/)
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
    await page.unroute('**/rpc/catalogue/importFile')
  })

  await test.step('stopped while it is read', async () => {
    const rows = '<row s="1" customFormat="1"><c s="1"/></row>'.repeat(1_048_575)
    await choose('formatted.xlsx', Buffer.from(sheetOf(rows)))
    await dialog
      .getByTestId('job')
      .getByRole('button', { name: /停\s*止/ })
      .click()
    await expect(dialog.getByText('A534 已取消')).toBeVisible()
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  })

  await choose('items.xlsx', items)
  await expect(dialog.getByTestId('difference')).toHaveText(/^新增 1，/)
})

test('an export says what each kind of file is good for, and each is saved', async ({ counter: page, hall }) => {
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'lead-1'))
  await page.goto(`${hall.address}/supervisor`)
  await page.reload()
  for (const [label, hint, name] of [
    ['Excel', '按文本保存', /^未了结欠件-\d{4}-\d\d-\d\d\.xlsx$/],
    ['CSV（用 Excel、WPS 打开）', '写成 ="0101"', /^未了结欠件-\d{4}-\d\d-\d\d-Excel\.csv$/],
    ['CSV（供程序读取）', '请勿用 Excel、WPS 打开', /^未了结欠件-\d{4}-\d\d-\d\d\.csv$/],
  ] as const) {
    await page.getByRole('button', { name: '导出文件' }).click()
    const dialog = page.getByRole('dialog', { name: '导出：未了结欠件' })
    await dialog.getByRole('radio', { name: label, exact: true }).check()
    await expect(dialog.getByText(hint)).toBeVisible()
    expect(await objections(page)).toEqual([])
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: '导出文件' }).click()
    expect((await download).suggestedFilename()).toMatch(name)
    await expect(dialog).toHaveCount(0)
  }
})

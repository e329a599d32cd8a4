import type { Page } from '@playwright/test'
import { PERMITTED, permittedList } from '../../support/files/permitted-measures.ts'
import { BUILT_PAGES, on, prepareCase, TestApplication } from '../../support/halls/application.ts'
import { objections } from './accessibility.ts'
import { test as base, expect, press } from './hall-test.ts'

const test = base.extend<{ dated: TestApplication }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  dated: async ({}, use) => {
    const hall = await TestApplication.start({ pages: BUILT_PAGES, at: '2026-08-03' })
    await use(hall)
    await hall.remove()
  },
})

async function enter(page: Page, hall: TestApplication, name: string, operator: string): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(id => sessionStorage.setItem('rongque.operator', id), operator)
  await page.goto(`${hall.address}/${name}`)
  await page.reload()
}

test('失信惩戒措施：没有清单不能登记；登记的关闭容缺、终端，不关普通程序；解除后恢复', async ({
  page,
  dated: hall,
}) => {
  await test.step('没有导入清单：不能登记', async () => {
    await enter(page, hall, 'supervisor/measures', 'lead-1')
    await expect(page.getByTestId('edition')).toContainText('没有导入清单')
    await expect(page.getByRole('button', { name: '登记措施' })).toBeDisabled()
    await expect(page.getByRole('button', { name: '导入清单' })).toBeDisabled()
    expect(await objections(page)).toEqual([])
  })

  await test.step('管理员导入清单', async () => {
    await enter(page, hall, 'admin/measures', 'admin-1')
    await press(page.getByRole('button', { name: '导入清单' }))
    const dialog = page.getByRole('dialog')
    const buffer = Buffer.from(await (await permittedList()).arrayBuffer())
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await dialog.locator('input[type=file]').setInputFiles({ name: '清单.xlsx', mimeType, buffer })
    await dialog.getByRole('textbox', { name: '清单版本' }).fill('样本版')
    await press(dialog.getByRole('button', { name: '试导入（不生效）' }))
    await expect(dialog).toContainText('2 项，没有问题')
    await press(dialog.getByRole('button', { name: '导入清单' }))
    await expect(dialog).toContainText('已导入：样本版，2 项')
    expect(await objections(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByTestId('edition')).toContainText('现行：样本版，2 项')
  })

  await test.step('主管登记措施：依据只能选清单所列的', async () => {
    await enter(page, hall, 'supervisor/measures', 'lead-1')
    await press(page.getByRole('button', { name: '登记措施' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '对象的证件类型' }).selectOption('person')
    await dialog.getByRole('textbox', { name: '证件号码' }).fill('440604199001010018')
    await dialog.getByRole('textbox', { name: '姓名（名称）' }).fill('王样本')
    await dialog.getByRole('combobox', { name: '清单中的措施' }).selectOption(PERMITTED.id)
    await expect(dialog.getByRole('combobox', { name: '依据（清单所列）' }).locator('option:not([hidden])')).toHaveText(
      [...PERMITTED.bases],
    )
    await dialog.getByRole('combobox', { name: '依据（清单所列）' }).selectOption(PERMITTED.bases[0])
    await dialog.getByRole('checkbox', { name: '容缺受理' }).check()
    await dialog.getByRole('checkbox', { name: '自助终端' }).check()
    await dialog.getByRole('textbox', { name: '关闭容缺受理的事项编码' }).fill('CC-WJ-0101')
    await dialog.getByRole('textbox', { name: '事实' }).fill('样本事实')
    await dialog.getByLabel('告知日期').fill('2026-08-01')
    await dialog.getByRole('combobox', { name: '告知方式' }).selectOption('counter')
    await dialog.getByLabel('起始日').fill('2026-08-03')
    await dialog.getByLabel('截止日').fill('2026-10-31')
    await dialog.getByRole('textbox', { name: '决定机关' }).fill('样本机关')
    await dialog.getByRole('textbox', { name: '救济途径' }).fill('六十日内向样本复议机关申请行政复议')
    expect(await objections(page)).toEqual([])
    await press(dialog.getByRole('button', { name: '登记', exact: true }))
    await expect(dialog).toHaveCount(0)
    const row = page.getByTestId('measures').locator('tbody tr')
    await expect(row).toContainText(/王\*本.*实施中/)
    await expect(row).toContainText('还没有适用过')
  })

  const clerk = hall.client()
  const { caseId } = await prepareCase(clerk, 'wang', 'CC-WJ-0101', ['business-licence'])
  await test.step('窗口：容缺受理关闭，写明依据、起止、救济；普通程序照常', async () => {
    await enter(page, hall, `counter/cases/${caseId}`, 'clerk-1')
    const gate = page.locator('[data-gate="noMeasure"]')
    await expect(gate).toContainText('2026-08-03 至 2026-10-31')
    await expect(gate).toContainText('六十日内向样本复议机关申请行政复议')
    await expect(page.getByText('普通程序始终可办：备齐下列材料即予受理')).toBeVisible()
    await page.getByRole('checkbox', { name: '营业执照' }).check()
    await expect(gate).toHaveCount(0)
    await expect(page.getByTestId('outcome')).toHaveText('材料齐全，可直接受理')
    await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
    await expect(gate).toBeVisible()
    await page.keyboard.press('F6')
    await expect(page.getByTestId('case-number')).toBeVisible()
  })

  await test.step('自助终端：请到人工窗口', async () => {
    await enter(page, hall, 'kiosk', 'kiosk-1')
    await hall.client('kiosk-1').reader.liftCard()
    await hall.client('kiosk-1').reader.placeCard({ id: 'wang' })
    await expect(page.getByTestId('closed')).toContainText('请到人工窗口办理')
    await expect(page.getByTestId('closed')).toContainText('六十日内向样本复议机关申请行政复议')
    await expect(page.locator('body')).not.toContainText('您没有需要补交的材料')
    expect(await objections(page)).toEqual([])
  })

  await test.step('每次适用都有记录；提前解除要写理由', async () => {
    await enter(page, hall, 'supervisor/measures', 'lead-1')
    const row = page.getByTestId('measures').locator('tbody tr')
    await expect(row).toContainText('2 次')
    await press(row.getByRole('button', { name: '提前解除' }))
    await page.getByRole('dialog').getByRole('textbox').fill('信用修复')
    await press(page.getByRole('dialog').getByRole('button', { name: '确定' }))
    await expect(row).toContainText(/已解除.*信用修复/)
    const view = await clerk.cases.get({ caseId })
    expect(view.status).toBe('noticed')
    const again = await clerk.cases.checkMaterials({ ...on(view), missing: ['business-licence'] })
    expect(again.assessment.gates.some(({ id }) => id === 'noMeasure')).toBe(false)
  })
})

import type { Page } from '@playwright/test'
import type { TestApplication } from '../../support/halls/application.ts'
import { on, prepareCase } from '../../support/halls/application.ts'
import { chooseItem, expect, placeCard, press, pressKey } from './hall-test.ts'
import { MONDAY, withLifeHall } from './life-test.ts'
import { keepsFocus } from './walk.ts'

const test = withLifeHall(MONDAY, { config: { catalogue: null } })

async function open(page: Page, hall: TestApplication, name: string, operator: string): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(`sessionStorage.setItem('rongque.operator', '${operator}')`)
  await page.goto(`${hall.address}/${name}`)
  await page.reload()
  await expect(page.locator('main')).toBeVisible()
}

function focused(page: Page) {
  return page.locator(':focus')
}

test('受理、开关对话框、收件、核验之后，焦点留在页面上，落在该读的地方', async ({ desk: page, dated }) => {
  await placeCard(page, dated, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')
  await test.step('承诺书预览关闭后回到原处', async () => {
    await pressKey(page, 'F8')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('checkbox', { name: '营业执照' })).toBeFocused()
  })
  await test.step('受理后落在办件编号上', async () => {
    await expect(page.getByRole('button', { name: '承诺书已签署，容缺受理（F9）' })).toBeEnabled()
    await page.keyboard.press('F9')
    await expect(page.getByTestId('case-number')).toBeVisible()
    await expect(focused(page)).toContainText(/已容缺受理.*CC-WJ-0101/)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /打印通知书/ })).toBeFocused()
  })
  await test.step('为什么：关闭后回到打开它的按钮', async () => {
    await press(page.getByRole('button', { name: '为什么（F1）' }))
    await expect(page.getByTestId('why')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '为什么（F1）' })).toBeFocused()
  })
  await test.step('收到材料、核验合格：按钮没有了，焦点在这份材料或办件上', async () => {
    const owed = page.locator('[data-owed="business-licence"]')
    await press(owed.getByRole('button', { name: /收到材料/ }))
    await expect(owed.getByRole('button', { name: /核验合格/ })).toBeVisible()
    await keepsFocus(page, 'what was received')
    await press(owed.getByRole('button', { name: /核验合格/ }))
    await expect(page.getByText('没有欠件').or(page.getByText('已补齐')).first()).toBeVisible()
    await keepsFocus(page, 'what was accepted')
  })
})

test('发放结果之后，焦点落在办件上', async ({ desk: page, dated }) => {
  const clerk = dated.client()
  const accepted = await clerk.cases.acceptFull(on(await prepareCase(clerk, 'wang', 'CC-WJ-0101', [])))
  const decided = await dated
    .client('examiner-1')
    .cases.decideResult({ ...on(accepted), granted: true, reason: '符合条件' })
  if (!decided.ready) await clerk.cases.readyResult(on(decided))
  await placeCard(page, dated, 'wang', '王*本')
  await expect(page.getByRole('status')).toHaveText(/已读取/)
  await page.getByRole('textbox', { name: /办件编号/ }).fill(accepted.caseNumber ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toBeVisible()
  await press(page.getByRole('button', { name: /发放结果/ }))
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page.getByRole('dialog').getByRole('button', { name: /确定/ }))
  await expect(page.getByText('已发放', { exact: true }).first()).toBeVisible()
  await keepsFocus(page, 'what was handed over')
  await expect(focused(page)).toContainText(/发放|办结|CC-WJ/)
})

test('取消发放、换事项、取消登记、别人放上证件之后，焦点都还在页面上', async ({ desk: page, dated }) => {
  await placeCard(page, dated, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await test.step('换事项后落在新事项的材料上，取消则回到按钮', async () => {
    await press(page.getByRole('button', { name: '换事项' }))
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '换事项' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('hszy')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('entry')).toContainText('护士执业')
    await keepsFocus(page, 'another item')
  })
  await test.step('取消登记', async () => {
    await press(page.getByRole('button', { name: '登记有误，取消登记' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('已取消登记', { exact: true })).toBeVisible()
    await keepsFocus(page, 'an entry that was discarded')
  })
  await test.step('待打印、待签：打开一件', async () => {
    const clerk = dated.client()
    await clerk.cases.acceptFull(on(await prepareCase(clerk, 'li', 'CC-WJ-0101', [])))
    const tray = page.getByTestId('tray').getByRole('button')
    await expect(tray).toBeEnabled()
    await press(tray)
    await press(page.getByRole('dialog').getByRole('button', { name: '打开' }))
    await expect(page.getByTestId('case-number')).toBeVisible()
    await keepsFocus(page, 'a case from the tray')
  })
  await test.step('先打印、不打印', async () => {
    await press(page.locator('[data-document="notice"]').getByRole('button', { name: '不打印' }))
    await page.getByRole('radio', { name: '申请人不要纸质件' }).check()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await keepsFocus(page, 'a document that is not printed')
  })
})

test('停止一个文件之后，焦点留在对话框里', async ({ page, dated }) => {
  await open(page, dated, 'admin', 'admin-1')
  await page.getByRole('tab', { name: '事项目录' }).click()
  await press(page.getByRole('button', { name: '导入…' }))
  const dialog = page.getByRole('dialog')
  const held = Promise.withResolvers<void>()
  await page.route('**/rpc/catalogue/importFile', async route => {
    await held.promise
    await route.continue()
  })
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await dialog.getByLabel('自该日起施行').fill((await dated.client().system.info()).today)
  await dialog.getByRole('radio', { name: '保留不变' }).check()
  await press(dialog.getByRole('button', { name: /^试导入/ }))
  await dialog.getByRole('button', { name: '停止' }).focus()
  held.resolve()
  await expect(dialog.getByTestId('job')).toHaveCount(0)
  await keepsFocus(page, 'a file that is done')
  await expect.poll(() => page.evaluate(`document.activeElement.closest('dialog') !== null`)).toBe(true)
})

test('主管答复之后、删去一行之后、离开又回来，焦点都在', async ({ page, dated }) => {
  const admin = dated.client('admin-1')
  for (const day of ['2026-08-20', '2026-08-27']) {
    await admin.calendar.addClosure({ commandId: crypto.randomUUID(), from: day, to: day, reason: '电力检修' })
  }
  await open(page, dated, 'admin', 'admin-1')
  const lines = page.locator('main li').filter({ hasText: '电力检修' })
  await expect(lines).toHaveCount(2)
  await press(lines.first().getByRole('button'))
  await page.keyboard.type('检修取消')
  await page.keyboard.press('Control+Enter')
  await expect(lines).toHaveCount(1)
  await keepsFocus(page, 'a row that was removed')
  await expect(focused(page)).toContainText('2026-08-27')
})

test('点空白处是有意离开：焦点不会被抢回来', async ({ desk: page, dated }) => {
  await placeCard(page, dated, 'li', '李*示')
  await expect(page.getByRole('combobox', { name: /F2/ })).toBeFocused()
  await page.mouse.click(700, 890)
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('BODY')
  await dated.client().reader.liftCard()
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
})

import type { Page } from '@playwright/test'
import type { HallProcess } from '../../support/halls/hall-process.ts'
import { objections } from './accessibility.ts'
import { chooseItem, expect, placeCard, press, pressKey, test } from './hall-test.ts'

async function accept(page: Page, hall: HallProcess): Promise<string> {
  await placeCard(page, hall, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  return (await page.getByTestId('case-number').textContent()) ?? ''
}

/** The key comes while the case is being accepted. */
async function acceptAndPress(page: Page, hall: HallProcess, key: string): Promise<void> {
  await page.route('**/rpc/cases/acceptFull', async route => {
    const answer = await route.fetch()
    await page.keyboard.press(key)
    await route.fulfill({ response: answer })
  })
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await pressKey(page, 'F9')
}

async function printWithKey(page: Page): Promise<void> {
  await pressKey(page, 'F8')
  await expect(page.frameLocator('iframe').getByText('第一联')).toBeVisible()
  await press(page.getByRole('button', { name: '打印（Enter）' }))
  await expect(page.getByTestId('tray')).toContainText('本窗口没有待打印')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('受理后文书还没打印，别人放上证件：办件不被替换，先打印或稍后', async ({ counter: page, hall }) => {
  const number = await accept(page, hall)
  await hall.client().reader.placeCard({ id: 'li' })
  await expect(page.getByText('已读取，可以取回证件：李*示')).toBeVisible()
  await expect(page.getByText('本件文书还没有打印')).toBeVisible()
  await expect(page.getByTestId('case-number')).toHaveText(number)
  await expect(page.getByTestId('person')).toHaveText('王*本')
  expect(await objections(page)).toEqual([])
  await printWithKey(page)
  await expect(page.getByText('本件文书还没有打印')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('person')).toHaveText('李*示')
})

test('打印过的办件，下一位放上证件即到下一位；当事人自己再放上证件，办件还在', async ({ counter: page, hall }) => {
  const number = await accept(page, hall)
  await printWithKey(page)
  await hall.client().reader.liftCard()
  await hall.client().reader.placeCard({ id: 'wang' })
  await expect(page.getByRole('status').first()).toHaveText('已读取，可以取回证件')
  await expect(page.getByTestId('case-number')).toHaveText(number)
  await hall.client().reader.liftCard()
  await hall.client().reader.placeCard({ id: 'li' })
  await expect(page.getByTestId('person')).toHaveText('李*示')
  await expect(page.getByTestId('case-number')).toHaveCount(0)
})

test('受理还在办理时就按 Esc：受理完成后回到下一位，办件留在待打印里', async ({ counter: page, hall }) => {
  // Asking for the case anew takes longer than accepting it.
  await page.route('**/rpc/cases/get', () => {})
  await acceptAndPress(page, hall, 'Escape')
  await expect(page.getByTestId('case-number')).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: /F2/ })).toBeFocused()
  await expect(page.getByTestId('tray').getByRole('button')).toHaveText('待打印、待签 1')
})

test('受理还在办理时就按 F8：受理完成后打开受理通知书', async ({ counter: page, hall }) => {
  await acceptAndPress(page, hall, 'F8')
  await expect(page.frameLocator('iframe').getByText('第一联')).toBeVisible()
})

test('没打印的、没签署的留在本窗口，程序被杀、页面重开也还在；按 F8 打开', async ({ counter: page, hall }) => {
  const number = await accept(page, hall)
  await page.keyboard.press('Escape')
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')
  await pressKey(page, 'F8')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const tray = page.getByTestId('tray')
  await expect(tray.getByRole('button')).toHaveText('待打印、待签 2')

  await hall.end('SIGKILL')
  await hall.restart()
  await page.reload()
  await expect(tray.getByRole('button')).toHaveText('待打印、待签 2')
  await expect(tray).toContainText('承诺书待签署')
  await tray.getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText(number)
  await page.getByRole('dialog').getByRole('listitem').filter({ hasText: number }).getByRole('button').click()
  await expect(page.getByTestId('case-number')).toHaveText(number)

  await page.locator('[data-document="notice"]').getByRole('button', { name: '不打印' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await dialog.getByRole('radio', { name: '已电子送达' }).check()
  await page.keyboard.press('Enter')
  await expect(tray.getByRole('button')).toHaveText('待打印、待签 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: '承诺书已签署，容缺受理（F9）' })).toBeEnabled()
  await expect(page.getByTestId('applicant')).toHaveText('李*示')
})

test('登记打印的答复来得晚：之后办的事还在屏幕上', async ({ counter: page, hall }) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/rpc/cases/handOutDocument', async route => {
    const answer = await route.fetch()
    await promise
    await route.fulfill({ response: answer })
  })
  await accept(page, hall)
  await pressKey(page, 'F8')
  await expect(page.frameLocator('iframe').getByText('第一联')).toBeVisible()
  const printed = page.waitForResponse('**/rpc/cases/handOutDocument')
  await press(page.getByRole('button', { name: '打印（Enter）' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page.getByRole('button', { name: '申请人撤回' }))
  await page.getByRole('dialog').getByRole('textbox').fill('改日再办')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已撤回')).toBeVisible()
  resolve()
  await printed
  await expect(page.getByTestId('tray')).toContainText('本窗口没有待打印')
  await expect(page.getByText('已撤回')).toBeVisible()
})

import type { Page } from '@playwright/test'
import { chooseItem, expect, placeCard, tellNotice, test } from './hall-test.ts'

async function inputMethod(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  return {
    compose: (text: string) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** The page sees only that a key was processed. */
    enter: async (committed: string) => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await devtools.send('Input.insertText', { text: committed })
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, windowsVirtualKeyCode: 13 })
    },
    commit: (text: string) => devtools.send('Input.insertText', { text }),
  }
}

test('拼音正在组字时，事项列表就在；组字的回车不会开办件', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'li', '李*示')
  const search = page.getByRole('combobox', { name: /F2/ })
  await expect(search).toBeFocused()
  const input = await inputMethod(page)
  const first = page.getByRole('listbox').getByRole('option').first()
  for (const composed of ['g', "g'g", "g'g'c's", 'g g c s']) {
    await input.compose(composed)
    await expect(search).toHaveValue(composed)
    await expect(first).toContainText('CC-WJ-0101')
  }
  await input.enter('ggcs')
  await expect(search).toHaveValue('ggcs')
  await expect(first).toContainText('CC-WJ-0101')
  await expect(page.getByTestId('materials')).toHaveCount(0)

  await search.fill('')
  await input.compose("g'g'c's")
  await input.commit('个个从事')
  await expect(first).toContainText('CC-WJ-0101')
  await page.keyboard.press('Enter')
  await tellNotice(page)
  await expect(page.getByTestId('materials').locator('input').first()).toBeFocused()
})

test('扫码枪经中文输入法打出的码，事项框和查办件框都认得', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  const number = (await page.getByTestId('case-number').textContent()) ?? ''
  for (const [box, typed] of [
    [page.getByRole('combobox', { name: /F2/ }), `RQ1：${number.replaceAll('-', '－')}`],
    [page.getByRole('textbox', { name: /办件编号|查/ }), `rq1：${number.toLowerCase()}`],
  ] as const) {
    await page.keyboard.press('Escape')
    await expect(page.getByText('等待读卡', { exact: true })).toBeVisible()
    await box.fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case-number')).toHaveText(number)
  }
})

import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { COMPANY } from '../../support/halls/application.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'

/** A page that fails, or asks another host, fails the test. */
export const test = base.extend<{ hall: HallProcess; counter: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  hall: async ({}, use, info) => {
    const hall = await HallProcess.start({ entry: 'start' })
    await use(hall)
    await hall.remove()
    if (info.status !== info.expectedStatus)
      await info.attach('the hall wrote', { body: hall.errors().slice(-4000), contentType: 'text/plain' })
  },
  page: async ({ page }, use, info) => {
    const failures: string[] = []
    const refused: string[] = []
    page.on('pageerror', error => failures.push(error.message))
    page.on('requestfailed', request => refused.push(`${request.url()} ${request.failure()?.errorText}`))
    page.on('response', answer => {
      if (answer.status() >= 400) refused.push(`${answer.url()} ${answer.status()}`)
    })
    page.on('request', request => {
      const { hostname } = new URL(request.url())
      if (!['127.0.0.1', ''].includes(hostname)) failures.push(`asked ${request.url()}`)
    })
    await use(page)
    if (info.status !== info.expectedStatus)
      await info.attach('calls that failed', { body: refused.join('\n'), contentType: 'text/plain' })
    expect(failures).toEqual([])
  },
  counter: async ({ page, hall }, use) => {
    await page.goto(`${hall.address}/counter`)
    await expect(page.getByRole('status')).toBeVisible()
    await use(page)
  },
})

export { expect }

export async function placeCard(
  page: Page,
  hall: Pick<HallProcess, 'client'>,
  id: string,
  name: string,
): Promise<void> {
  await hall.client().reader.liftCard()
  await expect(page.getByRole('status')).toHaveText(/请将身份证放在读卡区|Place the ID card/)
  await hall.client().reader.placeCard({ id })
  await expect(page.getByTestId('person')).toHaveText(name)
}

/** Presses Enter on a button once it can be used: keys on one that waits for a call do nothing. */
export async function press(button: Locator): Promise<void> {
  await expect(button).toBeEnabled()
  await button.press('Enter')
}

/** Presses a key once a button that names it can be used. */
export async function pressKey(page: Page, key: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`[（(]${key}[）)]`), disabled: false })
  await expect(button.first()).toBeVisible()
  await page.keyboard.press(key)
}

/** The person at the counter comes as the agent of a company. */
export async function asAgentOfCompany(page: Page): Promise<void> {
  await page.getByText('代办单位').click()
  await page.getByText('委托代理人', { exact: true }).click()
  await page.getByRole('textbox', { name: '名称（姓名）' }).fill(COMPANY.name)
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(COMPANY.number)
  await page.keyboard.press('F2')
}

export async function chooseItem(page: Page, query: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: /F2/ })).toBeFocused()
  await page.keyboard.type(query)
  await page.keyboard.press('Enter')
  await tellNotice(page)
  await expect(page.getByTestId('materials').locator('input').first()).toBeFocused()
}

/** The privacy notice comes up with the case; Enter records that it was shown. */
export async function tellNotice(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^(已告知|It was shown)/ })).toBeFocused()
  await expect(page.getByTestId('privacy-notice')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('privacy-notice')).toHaveCount(0)
}

/** 查信用, without going on to the promise. */
export async function askCredit(page: Page): Promise<void> {
  await expect(page.getByTestId('outcome')).toHaveAttribute('data-outcome', 'askCredit')
  await pressKey(page, 'F4')
  await expect(page.getByTestId('outcome')).not.toHaveAttribute('data-outcome', 'askCredit')
}

/** 准予 by an examiner of the department, by keyboard; then the clerk again. */
export async function decideGranted(page: Page): Promise<void> {
  await become(page, '审查')
  await expect(page.locator('[data-action="decideResult"]').first()).toBeEnabled()
  await page.keyboard.press('F7')
  await expect(page.getByRole('radio', { name: '准予' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await become(page, '窗口')
}

export function gate(page: Page, id: string) {
  return page.locator(`[data-gate="${id}"]`)
}

export async function become(page: Page, operator: string): Promise<void> {
  const people = page.getByRole('combobox', { name: '工作人员' })
  const name = await people.locator('option', { hasText: new RegExp(`^${operator}`) }).textContent()
  await people.selectOption({ label: name ?? '' })
  await expect(people).toHaveValue(/./)
}

import type { Locator, Page } from '@playwright/test'
import type { BusyHall } from '../../support/busy-hall.ts'
import { expect } from './hall-test.ts'

export type Language = 'zh' | 'en'

/** Called on every screen, with its name. */
export type Visit = (name: string) => Promise<void>

/** Opens a page in a language, as somebody who works here. */
export async function enter(
  page: Page,
  { hall }: BusyHall,
  name: string,
  language: Language,
  operator: string,
): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(
    `{ localStorage.setItem('rongque.language', '${language}'); sessionStorage.setItem('rongque.operator', '${operator}') }`,
  )
  await page.goto(`${hall.address}/#/${name}`)
  await page.reload()
  await expect(page.locator('main').first()).toBeVisible()
}

/** Nothing is being fetched any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0)
  await expect(page.locator('.loading')).toHaveCount(0)
}

const dialog = (page: Page): Locator => page.getByRole('dialog')

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await keepsFocus(page, 'a dialog that was closed')
}

/** The focus is somewhere on the page: it has not fallen to the top. */
export async function keepsFocus(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.tagName'), { message: `after ${after}` })
    .not.toBe('BODY')
}

async function place(page: Page, { hall }: BusyHall, id: string): Promise<void> {
  const { reader } = hall.client()
  await reader.liftCard()
  await expect(page.getByRole('status').first()).toHaveText(/请将身份证放在读卡区|Place the ID card/)
  await reader.placeCard({ id })
  await expect(page.getByTestId('person')).toBeVisible()
}

/** Every screen of the counter, with the dialogs that it opens. */
export async function walkCounter(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await busy.hall.client().reader.liftCard()
  await enter(page, busy, 'counter', language, 'clerk-1')
  await expect(page.getByRole('status').first()).toHaveText(/请将身份证放在读卡区|Place the ID card/)
  await visit('counter')
  await page.getByRole('button', { name: /手工录入|No card can be read/ }).click()
  await visit('counter, typed identity')
  await place(page, busy, 'wang')
  await expect(page.getByTestId('owes')).toBeVisible()
  await visit('counter, a person')
  await page.getByRole('button', { name: /履约记录|^Record$/ }).click()
  await expect(page.getByTestId('trust-record')).toBeVisible()
  await settled(page)
  await visit('counter, trust record')
  await closeDialog(page)
  await page.getByText(/^代办单位$|^Organisation$/).click()
  await visit('counter, an organisation')

  for (const [name, view] of [
    ['a case that is late', busy.late],
    ['a case with something to check', busy.supplied],
    ['a case with a one-time notice', busy.noticed],
  ] as const) {
    await page.getByRole('textbox', { name: /办件编号|Case number/ }).fill(view.caseNumber ?? '')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case-number')).toHaveText(view.caseNumber ?? '')
    await settled(page)
    await visit(`counter, ${name}`)
    await page.keyboard.press('F1')
    await expect(page.getByTestId('why')).toBeVisible()
    await visit(`counter, ${name}, why`)
    await dialog(page).locator('.ant-segmented-item').last().click()
    await expect(page.getByTestId('plain-why')).toBeVisible()
    await visit(`counter, ${name}, why for the citizen`)
    await closeDialog(page)
  }
  await page.keyboard.press('F8')
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
  await visit('counter, a document to print')
  await closeDialog(page)
  await page.keyboard.press('Escape')

  await place(page, busy, 'he')
  await page.getByRole('combobox', { name: /F2/ }).fill('CC-WJ-0101')
  await page.keyboard.press('Enter')
  await expect(page.locator('.materials input').first()).toBeFocused()
  await page.keyboard.press('F3')
  await page.locator('[data-material="power-of-attorney"] input').uncheck()
  await expect(page.getByTestId('outcome')).toBeVisible()
  await visit('counter, a draft')
  await page.keyboard.press('F1')
  await expect(page.getByTestId('why')).toBeVisible()
  await visit('counter, a draft, why')
  await closeDialog(page)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('outcome')).toHaveCount(0)
}

/** Every tab of the supervisor's page, with what each opens. */
export async function walkSupervisor(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await enter(page, busy, 'supervisor', language, 'lead-2')
  const tabs = page.locator('main [role="tab"]')
  await expect(tabs.first()).toBeVisible()
  const names = ['lists', 'calls', 'waiting', 'requests', 'objections', 'supervision', 'trust', 'statistics']
  await expect(tabs).toHaveCount(names.length)
  for (const [index, name] of names.entries()) {
    await tabs.nth(index).click()
    await settled(page)
    await visit(`supervisor, ${name}`)
    if (name === 'lists') {
      const lists = page.locator('.work-lists nav button')
      for (const list of ['overdue', 'supplied', 'officeDue', 'unfinished', 'questions'])
        if (await page.locator(`[data-list="${list}"]`).isVisible()) {
          await page.locator(`[data-list="${list}"]`).click()
          await settled(page)
          await visit(`supervisor, list ${list}`)
        }
      await lists.first().click()
      await settled(page)
      await page.getByRole('button', { name: /分布图|Chart/ }).click()
      await settled(page)
      await visit('supervisor, chart')
      await page.getByRole('button', { name: /导出文件|^Export$/ }).click()
      await visit('supervisor, export')
      await closeDialog(page)
      await page
        .getByRole('button', { name: busy.late.caseNumber ?? '' })
        .first()
        .click()
      await expect(dialog(page).locator('[data-event]').first()).toBeVisible()
      await visit('supervisor, history')
      await closeDialog(page)
    }
    if (name === 'waiting') {
      await page.locator('[data-waiting] .ant-btn-primary').first().click()
      await expect(dialog(page)).toBeVisible()
      await visit('supervisor, a decision')
      await closeDialog(page)
    }
    if (name === 'statistics') {
      await page.locator('main details summary').first().click()
      await visit('supervisor, what the figures mean')
    }
  }
}

/** Every tab of the administrator's page, with what each opens. */
export async function walkAdmin(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await enter(page, busy, 'admin', language, 'admin-1')
  const tabs = page.locator('main > .ant-tabs > .ant-tabs-nav [role="tab"]')
  await expect(tabs).toHaveCount(4)
  await settled(page)
  await visit('admin, calendar')
  await page.getByRole('button', { name: /登记停办|closure/ }).click()
  await visit('admin, a closure')
  await closeDialog(page)
  await page.getByRole('button', { name: /导入放假通知|Import a notice/ }).click()
  await visit('admin, a notice')
  await closeDialog(page)
  await tabs.nth(1).click()
  await settled(page)
  await visit('admin, reminders')
  await tabs.nth(2).click()
  await settled(page)
  await visit('admin, catalogue')
  await page.getByRole('button', { name: 'CC-WJ-0101' }).click()
  await settled(page)
  await visit('admin, an item')
  await closeDialog(page)
  await page.getByRole('button', { name: /导入…|Import…/ }).click()
  await visit('admin, a catalogue file')
  await closeDialog(page)
  for (const [index, name] of [
    [1, 'coverage'],
    [2, 'publications'],
  ] as const) {
    await page.locator('main .ant-tabs .ant-tabs [role="tab"]').nth(index).click()
    await settled(page)
    await visit(`admin, ${name}`)
  }
  await tabs.nth(3).click()
  await settled(page)
  await visit('admin, personal data')
}

/** The terminal: nobody, a person, why, a card that cannot be read. */
export async function walkKiosk(page: Page, { hall, late }: BusyHall, language: Language, visit: Visit): Promise<void> {
  const { reader } = hall.client()
  await reader.liftCard()
  await enter(page, { hall } as BusyHall, 'kiosk', language, 'kiosk-1')
  await expect(page.getByRole('status')).toBeVisible()
  await visit('kiosk')
  await reader.placeCard({ id: 'wang' })
  await expect(page.getByText(late.caseNumber ?? '').first()).toBeVisible()
  await visit('kiosk, a person')
  await page.getByRole('listitem').getByRole('button').first().click()
  await expect(page.getByTestId('plain-why')).toBeVisible()
  await visit('kiosk, why')
  await reader.placeCard({ id: 'unreadable' })
  await expect(page.getByRole('alert')).toBeVisible()
  await visit('kiosk, unreadable')
  await reader.liftCard()
}

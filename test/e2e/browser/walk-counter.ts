import type { Page } from '@playwright/test'
import type { BusyHall } from '../../support/halls/busy-hall.ts'
import { expect, tellNotice } from './hall-test.ts'
import { closeDialog, dialog, enter, type Language, place, settled, type Visit } from './walk.ts'

/** Valid as an identity number and as a credit code. */
const EITHER = '131101199001010108'
/** Its check character does not fit. */
const DOUBTFUL = '91350100M000100Y44'

export async function walkCounter(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await busy.hall.client().reader.liftCard()
  await enter(page, busy, 'counter', language, 'clerk-1')
  await expect(page.getByRole('status').first()).toHaveText(/请将身份证放在读卡区|Place the ID card/)
  await visit('counter')
  await walkTray(page, visit)
  await page.getByRole('button', { name: /手工录入|No card can be read/ }).click()
  await visit('counter, typed identity')
  await walkPerson(page, busy, visit)
  await walkCases(page, busy, visit)
  await walkHandOver(page, busy, visit)
  await walkDraft(page, busy, visit)
}

async function walkTray(page: Page, visit: Visit): Promise<void> {
  const button = page.getByTestId('tray').getByRole('button')
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('counter, the tray')
  await button.click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function walkPerson(page: Page, busy: BusyHall, visit: Visit): Promise<void> {
  await place(page, busy, 'wang')
  await expect(page.getByTestId('owes')).toBeVisible()
  await visit('counter, a person')
  await page.getByRole('button', { name: /履约记录|^Record$/ }).click()
  await expect(page.getByTestId('trust-record')).toBeVisible()
  await settled(page)
  await visit('counter, trust record')
  await closeDialog(page)
  await page.getByText(/^代办单位$|^Organisation$/).click()
  const number = page.getByRole('textbox', { name: /统一社会信用代码|Unified social credit code/i })
  await number.fill(DOUBTFUL)
  await expect(page.getByRole('checkbox')).toBeVisible()
  await visit('counter, a number that is doubtful')
  await number.fill(EITHER)
  await expect(page.getByRole('radiogroup', { name: /多种可能|more than one|can be/ }).getByRole('radio')).toHaveCount(
    2,
  )
  await visit('counter, a number of two meanings')
}

async function walkCases(page: Page, busy: BusyHall, visit: Visit): Promise<void> {
  for (const [name, view] of [
    ['a case that is late', busy.late],
    ['a case with something to check', busy.supplied],
    ['a case with a one-time notice', busy.noticed],
  ] as const) {
    await openCase(page, view.caseNumber ?? '')
    await visit(`counter, ${name}`)
    await page.keyboard.press('F1')
    await expect(page.getByTestId('why')).toBeVisible()
    await visit(`counter, ${name}, why`)
    await dialog(page).getByRole('radiogroup').first().locator('label').last().click()
    await expect(page.getByTestId('plain-why')).toBeVisible()
    await visit(`counter, ${name}, why for the citizen`)
    await closeDialog(page)
  }
  await page.keyboard.press('F8')
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
  await visit('counter, a document to print')
  await closeDialog(page)
  await page.getByRole('button', { name: /^不打印$|^Do not print$/ }).click()
  await visit('counter, a document that is not printed')
  await closeDialog(page)
  await page
    .getByRole('button', { name: /^联系方式$|^Contact$/ })
    .first()
    .click()
  await visit('counter, a telephone')
  await closeDialog(page)
  await page.getByRole('button', { name: /^申请人撤回$|^Applicant withdraws$/ }).click()
  await visit('counter, a withdrawal')
  await closeDialog(page)
  await page.keyboard.press('Escape')
}

async function walkHandOver(page: Page, busy: BusyHall, visit: Visit): Promise<void> {
  await place(page, busy, 'huang')
  await openCase(page, busy.decided.caseNumber ?? '')
  await page.keyboard.press('F9')
  await expect(dialog(page).getByTestId('stranger')).toBeVisible()
  await visit('counter, handing over to a stranger')
  await dialog(page)
    .getByRole('combobox', { name: /^授权文件$|^Authority$/ })
    .selectOption({ index: 1 })
  await visit('counter, handing over, authorities')
  await dialog(page)
    .getByRole('button', { name: /无法读卡|No card can be read/ })
    .click()
  await visit('counter, handing over to somebody without a card')
  await closeDialog(page)
  await page.getByRole('button', { name: /^邮寄、电子送达$|^Post, or electronic$/ }).click()
  await visit('counter, sending a result')
  await closeDialog(page)
  const { reader } = busy.hall.client()
  await reader.liftCard()
  await reader.placeCard({ id: 'li' })
  await expect(page.getByTestId('messages').getByRole('alert')).toBeVisible()
  await visit('counter, somebody waits')
  await reader.liftCard()
  await reader.placeCard({ id: 'ouyang' })
  await expect(page.getByTestId('person')).toContainText('欧')
  await page.keyboard.press('F9')
  await expect(dialog(page).getByTestId('stands-here')).toContainText('欧')
  await visit('counter, handing over to the party')
  await closeDialog(page)
  await openCase(page, busy.collected.caseNumber ?? '')
  await expect(page.getByTestId('handover')).toBeVisible()
  await visit('counter, a result that was collected')
  await page.keyboard.press('Escape')
}

async function walkDraft(page: Page, busy: BusyHall, visit: Visit): Promise<void> {
  await place(page, busy, 'he')
  const search = page.getByRole('combobox', { name: /F2/ })
  await search.fill('CC-WJ-0101')
  await page.keyboard.press('Enter')
  const second = page.getByRole('button', { name: /确属另一件|Another matter/ })
  await expect(page.getByTestId('materials').or(second)).toBeVisible()
  if (await second.isVisible()) await second.click()
  await expect(page.getByTestId('privacy-notice')).toBeVisible()
  await visit('counter, the privacy notice')
  await tellNotice(page)
  await expect(page.getByTestId('materials').locator('input').first()).toBeFocused()
  await page.keyboard.press('F3')
  await page.locator('[data-material="business-licence"] input').uncheck()
  await expect(page.getByTestId('outcome')).toBeVisible()
  await visit('counter, a draft')
  await page.keyboard.press('F1')
  await expect(page.getByTestId('why')).toBeVisible()
  await visit('counter, a draft, why')
  await closeDialog(page)
  for (const [name, button] of [
    ['another item', /^换事项$|^Another item$/],
    ['another applicant', /^更换申请人$|^Another applicant$/],
    ['a mistake', /取消登记|^Entered by mistake/],
    ['a withdrawal', /^申请人撤回$|^Applicant withdraws$/],
  ] as const) {
    await page.getByRole('button', { name: button }).first().click()
    await expect(dialog(page)).toBeVisible()
    await visit(`counter, a draft, ${name}`)
    await closeDialog(page)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('outcome')).toHaveCount(0)
  await place(page, busy, 'he')
  await search.fill('CC-WJ-0101')
  await page.keyboard.press('Enter')
  await expect(second).toBeVisible()
  await visit('counter, a matter that was entered already')
  await closeDialog(page)
  await page.keyboard.press('Escape')
}

async function openCase(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: /办件编号|Case number/ }).fill(number)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(number)
  await settled(page)
}

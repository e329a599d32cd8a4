import type { Locator, Page } from '@playwright/test'
import { bytesOf, madeUpNotice } from '../../support/files/notices.ts'
import { ITEM_ROW, MATERIAL_ROW, type Row, workbookOf } from '../../support/files/workbook.ts'
import type { BusyHall } from '../../support/halls/busy-hall.ts'
import { expect } from './hall-test.ts'

export type Language = 'zh' | 'en'

export type Visit = (name: string) => Promise<void>

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
  await page.goto(`${hall.address}/${name}`)
  await page.reload()
  await expect(page.locator('main').first()).toBeVisible()
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-spinner], [data-scroller][aria-busy="true"]')).toHaveCount(0)
  await expect(page.locator('[data-loading]')).toHaveCount(0)
}

export const dialog = (page: Page): Locator => page.getByRole('dialog')

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await keepsFocus(page, 'a dialog that was closed')
}

export async function keepsFocus(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.tagName'), { message: `after ${after}` })
    .not.toBe('BODY')
}

export async function place(page: Page, { hall }: BusyHall, id: string): Promise<void> {
  const { reader } = hall.client()
  await reader.liftCard()
  await expect(page.getByRole('status').first()).toHaveText(/请将身份证放在读卡区|Place the ID card/)
  await reader.placeCard({ id })
  await expect(page.getByTestId('person')).toBeVisible()
}

export async function walkSupervisor(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await enter(page, busy, 'supervisor', language, 'lead-2')
  const tabs = page.locator('main [role="tab"]')
  await expect(tabs.first()).toBeVisible()
  const names = [
    'lists',
    'calls',
    'waiting',
    'requests',
    'objections',
    'supervision',
    'trust',
    'measures',
    'statistics',
  ]
  await expect(tabs).toHaveCount(names.length)
  for (const [index, name] of names.entries()) {
    await tabs.nth(index).click()
    await settled(page)
    await visit(`supervisor, ${name}`)
    if (name === 'lists') {
      const lists = page.locator('main nav a')
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
      await page
        .locator('[data-waiting]')
        .getByRole('button', { name: /同意|Allow|Accept/ })
        .first()
        .click()
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

const notice = (year: number) => ({
  name: `${year}.json`,
  mimeType: 'application/json',
  buffer: bytesOf({ ...madeUpNotice(year), source: `（示例）通知${year}` }),
})

const workbook = async (item: Row) => ({
  name: 'items.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await workbookOf({ items: [item], materials: [MATERIAL_ROW] }),
})

async function walkCatalogueFile(page: Page, { hall }: BusyHall, visit: Visit): Promise<void> {
  await page.getByRole('button', { name: /^试导入|^Try / }).click()
  await visit('admin, a catalogue file, answers missing')
  await dialog(page)
    .locator('input[type="date"]')
    .fill((await hall.client().system.info()).today)
  await dialog(page).getByRole('radio').first().check()
  const choose = async (item: Row) => {
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles(await workbook(item))
    await page.getByRole('button', { name: /^试导入|^Try / }).click()
  }
  const held = Promise.withResolvers<void>()
  await page.route('**/rpc/catalogue/importFile', async route => {
    await held.promise
    await route.continue()
  })
  await choose(ITEM_ROW)
  await expect(dialog(page).getByTestId('job')).toBeVisible()
  await visit('admin, a catalogue file under way')
  held.resolve()
  await expect(dialog(page).getByTestId('difference')).toBeVisible()
  await dialog(page).locator('summary').first().click()
  await visit('admin, what a catalogue file changes')
  await page.unroute('**/rpc/catalogue/importFile')
  await choose({ ...ITEM_ROW, kind: '其他', promisedDays: '十' })
  await expect(dialog(page).locator('tbody tr').first()).toBeVisible()
  await visit('admin, what is wrong in a catalogue file')
}

export async function walkAdmin(page: Page, busy: BusyHall, language: Language, visit: Visit): Promise<void> {
  await enter(page, busy, 'admin', language, 'admin-1')
  const tabs = page.locator('main').getByRole('tablist').first().getByRole('tab')
  await expect(tabs).toHaveCount(5)
  await settled(page)
  await visit('admin, calendar')
  await page.getByRole('button', { name: /登记停办|closure/ }).click()
  await expect(dialog(page).locator('input').first()).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await visit('admin, a closure, answers missing')
  await closeDialog(page)
  await page.getByRole('button', { name: /导入放假通知|Import a notice/ }).click()
  await visit('admin, a notice')
  await dialog(page).locator('input[type="file"]').setInputFiles(notice(2029))
  await expect(dialog(page).getByRole('alert')).toBeVisible()
  await visit('admin, a notice with faults')
  await dialog(page).locator('input[type="file"]').setInputFiles(notice(2027))
  await expect(dialog(page).getByTestId('import-report')).toBeVisible()
  await visit('admin, a notice that was read')
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
  await walkCatalogueFile(page, busy, visit)
  await closeDialog(page)
  for (const [index, name] of [
    [1, 'coverage'],
    [2, 'publications'],
  ] as const) {
    await page.locator('main [role="tabpanel"] [role="tab"]').nth(index).click()
    await settled(page)
    await visit(`admin, ${name}`)
  }
  await tabs.nth(3).click()
  await settled(page)
  await visit('admin, personal data')
  await tabs.nth(4).click()
  await settled(page)
  await visit('admin, measures')
  await page.getByRole('button', { name: /导入清单|Import a list/ }).click()
  await expect(dialog(page).getByRole('textbox')).toBeVisible()
  await visit('admin, a list of permitted measures')
  await closeDialog(page)
}

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

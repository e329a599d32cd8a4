import type { Page } from '@playwright/test'
import type { BusyHall } from '../../support/halls/busy-hall.ts'
import { withBusyHall } from './busy-test.ts'
import { expect } from './hall-test.ts'

const test = withBusyHall()

const NUMBER_FIELD = { name: '办件编号' }

async function open(page: Page, { hall }: BusyHall, path: string, operator: string): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(id => sessionStorage.setItem('rongque.operator', id), operator)
  await page.goto(`${hall.address}${path}`)
}

const addressOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)

test('清单、筛选、排序、语言、打开的办件都在地址里：刷新、后退、发给同事看到的一样', async ({
  page,
  busy,
  browser,
}) => {
  await open(page, busy, '/supervisor', 'lead-1')
  await expect(page).toHaveURL(/\/supervisor\/follow-up$/)
  await page.locator('[data-list="overdue"]').click()
  await page.getByRole('searchbox', NUMBER_FIELD).fill('CC-MZ-0401')
  await page
    .getByRole('button', { name: busy.late.caseNumber ?? '' })
    .first()
    .click()
  await expect(page.getByRole('dialog').locator('[data-event]').first()).toBeVisible()
  expect(addressOf(page)).toBe(`/supervisor/follow-up/overdue?caseNumber=CC-MZ-0401&case=${busy.late.caseId}`)

  const shows = async (screen: Page) => {
    await expect(screen.getByRole('dialog').locator('[data-event]').first()).toBeVisible()
    await expect(screen.getByRole('dialog')).toContainText(busy.late.caseNumber ?? '')
    await expect(screen.locator('[data-list="overdue"]')).toHaveAttribute('aria-current')
    await expect(screen.getByRole('searchbox', { includeHidden: true })).toHaveValue('CC-MZ-0401')
  }
  await page.reload()
  await shows(page)
  const colleague = await (await browser.newContext()).newPage()
  await open(colleague, busy, `${addressOf(page)}&lang=en`, 'lead-2')
  await shows(colleague)
  await expect(colleague.getByRole('tab', { name: 'Statistics' })).toBeVisible()
  await colleague.context().close()

  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(addressOf(page)).toBe('/supervisor/follow-up/overdue?caseNumber=CC-MZ-0401')
  await page.getByRole('tab', { name: '统计' }).click()
  await expect(page).toHaveURL(/\/supervisor\/statistics/)
  await page.getByRole('tab', { name: '跟进清单' }).click()
  await expect(page.getByRole('searchbox', NUMBER_FIELD)).toHaveValue('CC-MZ-0401')
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(/overdue\?caseNumber=CC-MZ-0401$/)
})

test('身份证号码输错了地方也不进地址，筛选照样、刷新还在', async ({ page, busy }) => {
  await open(page, busy, '/supervisor/follow-up/overdue', 'lead-1')
  const field = page.getByRole('searchbox', NUMBER_FIELD)
  await field.pressSequentially('110101199003070012')
  await expect(page.getByTestId('count')).toContainText('0')
  expect(page.url()).not.toMatch(/1101|typed/)
  await page.reload()
  await expect(field).toHaveValue('110101199003070012')
  await field.fill('')
  await expect(page.getByTestId('count')).toContainText('2')

  await open(page, busy, '/admin/catalogue', 'admin-1')
  const search = page.getByLabel('名称、编码或拼音首字母')
  await search.fill('王演示')
  await expect(page.getByText('没有匹配的事项').first()).toBeVisible()
  expect(addressOf(page)).toBe('/admin/catalogue')
  await search.fill('CC-WJ-0101')
  await expect(page).toHaveURL(/\?find=CC-WJ-0101$/)
})

test('窗口的办件有地址：刷新还在，后退离开，下一位来了后退也回不到上一位', async ({ page, busy }) => {
  await busy.hall.client().reader.liftCard()
  await open(page, busy, `/counter/cases/${busy.late.caseId}`, 'clerk-1')
  const shown = page.getByText(busy.late.caseNumber ?? '').first()
  await expect(shown).toBeVisible()
  await page.reload()
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/counter$/)
  await expect(shown).toHaveCount(0)
  await page.goBack()
  await expect(shown).toHaveCount(0)

  await page.goto(`${busy.hall.address}/counter`)
  await page.getByRole('textbox', { name: /办件编号/ }).fill(busy.late.caseNumber ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(busy.late.caseId))
  await page.goBack()
  await expect(page).toHaveURL(/\/counter$/)
  await expect(shown).toHaveCount(0)
  await page.goForward()
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
})

test('没有的页面会说明并给出回去的路；以前的地址照样能用', async ({ page, busy }) => {
  for (const path of [
    '/nonsense',
    '/supervisor/nonsense',
    '/supervisor/follow-up/nonsense',
    '/admin/catalogue/nonsense',
  ]) {
    await open(page, busy, path, 'lead-1')
    await expect(page.getByRole('alert').filter({ hasText: '没有这个页面' })).toBeVisible()
  }
  await page.getByRole('link', { name: '返回窗口受理' }).click()
  await expect(page).toHaveURL(/\/counter$/)
  await page.goto(`${busy.hall.address}/#/supervisor`)
  await expect(page).toHaveURL(/\/supervisor\/follow-up$/)
  await page.goto(`${busy.hall.address}/index.html`)
  await expect(page).toHaveURL(/\/counter$/)
})

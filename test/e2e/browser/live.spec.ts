import type { Page } from '@playwright/test'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { on, prepareCase } from '../../support/halls/application.ts'
import type { BusyHall } from '../../support/halls/busy-hall.ts'
import { withBusyHall } from './busy-test.ts'
import { expect } from './hall-test.ts'

const test = withBusyHall()

const BURST = 50
/** Longer than a page waits before it asks again. */
const QUIET_MS = 2500

async function entered({ hall }: BusyHall, card: string): Promise<CaseView> {
  const clerk = hall.client('clerk-1')
  const view = await prepareCase(clerk, card, 'CC-WJ-0101', ['business-licence'])
  await clerk.reader.liftCard()
  return view
}

function callsOf(page: Page): string[] {
  const calls: string[] = []
  page.on('request', request => {
    const [, call] = /\/rpc\/(.+)$/.exec(new URL(request.url()).pathname) ?? []
    if (call && !call.endsWith('/watch')) calls.push(call)
  })
  return calls
}

async function burst({ hall }: BusyHall, view: CaseView): Promise<void> {
  const clerk = hall.client('clerk-1')
  let now = view
  for (let n = 0; n < BURST; n += 1) {
    now = await clerk.cases.checkMaterials({ ...on(now), missing: n % 2 === 0 ? [] : ['business-licence'] })
  }
}

async function enter(page: Page, { hall }: BusyHall, path: string, operator: string): Promise<void> {
  await page.goto(hall.address)
  await page.evaluate(id => sessionStorage.setItem('rongque.operator', id), operator)
  await page.goto(`${hall.address}${path}`)
}

test('别的办件变化五十次：打开着一个办件的页面一次也不重新查询', async ({ page, busy }) => {
  const other = await entered(busy, 'li')
  await enter(page, busy, `/counter/cases/${busy.late.caseId}`, 'clerk-1')
  await expect(page.getByText(busy.late.caseNumber ?? '').first()).toBeVisible()
  await page.waitForTimeout(QUIET_MS)
  const calls = callsOf(page)
  await burst(busy, other)
  await page.waitForTimeout(QUIET_MS)
  expect(calls.filter(call => call !== 'system/info')).toEqual([])
})

test('清单开着时五十次变化只查几次，选中的、滚到的都还在', async ({ page, busy }) => {
  const other = await entered(busy, 'ouyang')
  await enter(page, busy, '/supervisor/follow-up/overdue', 'lead-1')
  const rows = page.locator('main tbody tr')
  await expect(rows.first()).toBeVisible()
  await page.waitForTimeout(QUIET_MS)
  await page.evaluate('scrollTo(0, 60)')
  const scrolled = await page.evaluate<number>('scrollY')
  const calls = callsOf(page)
  const begun = Date.now()
  await burst(busy, other)
  await page.waitForTimeout(QUIET_MS)
  const seconds = Math.ceil((Date.now() - begun) / 1000)
  const asked = calls.filter(call => call !== 'system/info')
  // Once for each second with changes, not for each change.
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(3 * seconds)
  expect(new Set(asked)).toEqual(new Set(['worklists/lists', 'worklists/rows', 'worklists/count']))
  expect(await page.evaluate<number>('scrollY')).toBe(scrolled)
  await expect(page.locator('[data-list="overdue"]')).toHaveAttribute('aria-current')
})

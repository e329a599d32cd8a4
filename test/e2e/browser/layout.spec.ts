import type { Page } from '@playwright/test'
import { withBusyHall } from './busy-test.ts'
import { expect } from './hall-test.ts'
import { enter, type Language, walkAdmin, walkKiosk, walkSupervisor } from './walk.ts'
import { walkCounter } from './walk-counter.ts'

const test = withBusyHall()

/** CSS px: a counter's screen, a smaller one, 200 % zoom, and the narrowest of WCAG 1.4.10. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
  { width: 320, height: 640 },
]

/** Run in the page: how far it is wider than the screen, and controls that cannot be reached. */
const OUTSIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  const scrolls = element => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
    }
    return false
  }
  const outside = [...document.querySelectorAll('button, a, input, textarea, select, [role="tab"], summary')].filter(element => {
    const { left, right, width } = element.getBoundingClientRect()
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 &&
      (right > clientWidth + 1 || left < -1) && !scrolls(element)
  })
  return { wider: scrollWidth - clientWidth, outside: outside.map(element => element.outerHTML.slice(0, 120)) }
})()`

const WALKS = { counter: walkCounter, supervisor: walkSupervisor, admin: walkAdmin, kiosk: walkKiosk }

for (const [name, walk] of Object.entries(WALKS)) {
  test(`${name}：放大到 200 %、窄到 320 像素，页面不横向溢出，每个控件都够得着`, async ({ page, busy }) => {
    test.slow()
    await page.setViewportSize({ width: 1366, height: 768 })
    const found: string[] = []
    await walk(page, busy, 'en', async screen => {
      for (const size of SIZES) {
        await page.setViewportSize(size)
        const { wider, outside } = await page.evaluate<{ wider: number; outside: string[] }>(OUTSIDE)
        if (wider > 0) found.push(`${screen} at ${size.width}: ${wider} px wider`)
        found.push(...outside.map(element => `${screen} at ${size.width}: ${element}`))
      }
      await page.setViewportSize({ width: 1366, height: 768 })
    })
    expect([...new Set(found)].slice(0, 20)).toEqual([])
  })
}

/** Run in the page: buttons whose words break over lines beside a text. */
const BROKEN = `(() => {
  const lines = button => {
    const range = document.createRange()
    range.selectNodeContents(button)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  }
  return [...document.querySelectorAll('main li > button, [data-testid="tray"] button')]
    .filter(button => button.checkVisibility() && lines(button) > 1)
    .map(button => button.textContent)
})()`

test('窗口：1366 像素宽时，长文字旁边的按钮不折行', async ({ page, busy }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const found: string[] = []
  await walkCounter(page, busy, 'zh', async screen => {
    const broken = await page.evaluate<string[]>(BROKEN)
    found.push(...broken.map(text => `${screen}: ${text}`))
  })
  expect(found).toEqual([])
})

const TABLES = `(() => [...document.querySelectorAll('main [data-table]')].filter(table => table.checkVisibility()).flatMap(table => {
  const found = []
  const head = table.querySelector('thead')
  if (head.getBoundingClientRect().height > 80) found.push('head ' + head.getBoundingClientRect().height + ' px high')
  for (const cell of table.querySelectorAll('th, td')) {
    const { width, height } = cell.getBoundingClientRect()
    const text = cell.textContent.trim()
    if (text.length > 3 && width < 40 && height > 60) found.push('a character a line: ' + text)
    if (height > 140) found.push(height + ' px high: ' + text)
  }
  const scroller = table.querySelector('[data-scroller]')
  const first = table.querySelector('tbody td')
  scroller.scrollLeft = scroller.scrollWidth
  const moved = scroller.scrollLeft > 0
  if (moved && first && first.getBoundingClientRect().left > scroller.getBoundingClientRect().left + 1) found.push('first column gone')
  scroller.scrollLeft = 0
  return found
}))()`

/** Run in the page: buttons of rows that are seen only after scrolling sideways. */
const CUT = `(() => [...document.querySelectorAll('main [data-table]')].filter(table => table.checkVisibility()).flatMap(table => {
  const seen = table.querySelector('[data-scroller]').getBoundingClientRect()
  return [...table.querySelectorAll('tbody button')].filter(button => {
    const { left, right } = button.getBoundingClientRect()
    return right > seen.right + 1 || left < seen.left - 1
  }).map(button => 'cut: ' + button.textContent)
}))()`

/** Run in the page: whether the first due date is visible without scrolling sideways. */
const DUE = `(() => {
  const heads = [...document.querySelectorAll('main thead th')].filter(head => head.checkVisibility())
  const at = heads.findIndex(head => /期限|^Due$|^By$/.test(head.textContent.trim()))
  if (at < 0) return 'no such column'
  const cell = document.querySelectorAll('main [data-table] tbody tr')[0]?.children[at]
  if (!cell) return 'no row'
  const { right, left } = cell.getBoundingClientRect()
  return right <= innerWidth && left >= 0 ? 'in view' : left + '–' + right
})()`

for (const language of ['zh', 'en'] as Language[]) {
  test(`表格（${language}）：表头不高，没有一字一行，首列和表头不动，期限和按钮不用拖动就看得见`, async ({
    page,
    busy,
  }) => {
    test.slow()
    const found: string[] = []
    const visit = async (screen: string) => {
      for (const size of SIZES.slice(0, 2)) {
        await page.setViewportSize(size)
        const wrong = await page.evaluate<string[]>(TABLES)
        const cut = await page.evaluate<string[]>(CUT)
        found.push(...[...wrong, ...cut].map(what => `${screen} at ${size.width}: ${what}`))
      }
    }
    await walkAdmin(page, busy, language, visit)
    await walkSupervisor(page, busy, language, visit)
    await enter(page, busy, 'supervisor', language, 'lead-2')
    for (const list of ['overdue', 'supplied', 'all']) {
      await page.locator(`[data-list="${list}"]`).click()
      await expect(page.locator('[data-table] tbody tr').first()).toBeVisible()
      await expect(page.locator('[data-spinner], [data-scroller][aria-busy="true"]')).toHaveCount(0)
      for (const size of SIZES.slice(0, 2)) {
        await page.setViewportSize(size)
        expect(await page.evaluate(DUE), `${list} at ${size.width}`).toBe('in view')
      }
    }
    await page.getByRole('tab').nth(1).click()
    const call = page.locator('[data-table] tbody tr').first()
    await call.getByRole('button').last().click()
    await expect(call.getByTestId('phone')).toBeVisible()
    await visit('calls')
    await page.getByRole('tab').first().click()
    await expect(page.locator('[data-table] tbody tr').first()).toBeVisible()
    await stays(page)
    expect([...new Set(found)].slice(0, 20)).toEqual([])
  })
}

async function stays(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 420 })
  const gap = await page.evaluate<number>(`(() => {
    const scroller = document.querySelector('main [data-scroller]')
    scroller.scrollTop = 100
    return document.querySelector('main [data-scroller] thead th').getBoundingClientRect().top - scroller.getBoundingClientRect().top
  })()`)
  expect(Math.abs(gap)).toBeLessThan(2)
}

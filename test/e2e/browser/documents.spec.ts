import { test as base, expect, type Page } from '@playwright/test'
import type { DocumentForm } from '../../../electron/desk/documents/render-issued.ts'
import { CaseDriver, found } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES } from '../../support/cases/document-cases.ts'
import { longItem } from '../../support/cases/document-drivers.ts'
import { make } from '../../support/cases/made-documents.ts'
import { objections } from './accessibility.ts'
import { chooseItem, placeCard, pressKey, test } from './hall-test.ts'

/** CSS px: A4 less 2 × 16 mm, the roll less 2 × 4 mm. */
const WIDTHS = { A4: Math.floor((178 / 25.4) * 96), '80mm': Math.floor((72 / 25.4) * 96) } as const

/** Run in the page: how much wider it is than its paper, and which parts stick out. */
const OUTSIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  const outside = [...document.querySelectorAll('body *')].filter(element => {
    const { left, right } = element.getBoundingClientRect()
    return right > clientWidth + 1 || left < -1
  })
  return { over: scrollWidth - clientWidth, outside: outside.map(element => element.outerHTML.slice(0, 80)) }
})()`

base.describe('every document fits its paper', () => {
  for (const paper of ['A4', '80mm'] as const) {
    for (const language of ['zh', 'en', 'both'] as const) {
      base(`${paper}, ${language}`, async ({ page }) => {
        await page.setViewportSize({ width: WIDTHS[paper], height: 1000 })
        await page.emulateMedia({ media: 'print' })
        const pages = []
        for (const { kind, driver, day } of DOCUMENT_CASES)
          pages.push(await make(driver(), kind, day, { paper, language }))
        pages.push(...(await longPages({ paper, language })))
        for (const { html, title } of pages) {
          await page.setContent(html)
          const wider = await page.evaluate(OUTSIDE)
          expect(wider, title).toEqual({ over: 0, outside: [] })
        }
      })
    }
  }

  base(
    'a long one runs over several pages, and the browser knows the margins with number, date and place',
    async ({ page }) => {
      const [long] = await longPages({ paper: 'A4', language: 'both' })
      await page.setContent(long?.html ?? '')
      const margins = await page.evaluate(
        "[...document.styleSheets[0].cssRules[0].cssRules].map(rule => rule.name + ': ' + rule.style.content)",
      )
      expect(margins).toEqual([
        expect.stringMatching(/^bottom-left: "T-0001-20260430-0001-C1\s2026年4月30日"/),
        expect.stringMatching(/^bottom-right: .*counter\(page\).*counter\(pages\)/),
      ])
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
      expect(pages.length).toBeGreaterThan(2)
    },
  )
})

/** 200 characters without a space, rare characters, emoji and right-to-left in every name. */
function longPages(form: DocumentForm) {
  const odd = `${'欧阳𬭳䶮𠮷'.repeat(38)}👩‍👩‍👧‍👦مُحَمَّد`
  const driver = new CaseDriver()
  const events = CaseDriver.prepared(['days'], found(), longItem()).promise().run({ type: 'acceptOwing' }).events
  for (const event of events) {
    driver.record(event.type === 'PartyIdentified' ? { ...event, person: { ...event.person, name: odd } } : event)
  }
  const kinds = ['promise', 'notice', 'reminder', 'authorityTemplate', 'rightsNotice'] as const
  return Promise.all(kinds.map(kind => make(driver, kind, '2026-04-30', form)))
}

test('文书：换语言、换纸张、重印同号；承诺书可在屏幕上签名', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')

  await test.step('承诺书在屏幕上签名：与所见页面绑定', async () => {
    await pressKey(page, 'F8')
    const dialog = page.getByRole('dialog')
    await expect(page.frameLocator('iframe').getByRole('heading', { name: '容缺受理承诺书' })).toBeVisible()
    await dialog.getByRole('button', { name: '在屏幕上签名' }).click()
    await expect(dialog.getByText('不当然是可靠的电子签名')).toBeVisible()
    await expect(dialog.getByRole('button', { name: '确认签名' })).toBeDisabled()
    expect(await violations(page)).toEqual([])
    const pad = dialog.getByRole('img', { name: /签名区/ })
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (!box) throw new Error('no pad')
    await page.mouse.move(box.x + 40, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 220, box.y + 90, { steps: 8 })
    await page.mouse.move(box.x + 380, box.y + 30, { steps: 8 })
    await page.mouse.up()
    await dialog.getByRole('button', { name: '确认签名' }).click()
    await expect(dialog).toHaveCount(0)
    await pressKey(page, 'F9')
    await expect(page.getByText('已容缺受理')).toBeVisible()
  })

  await test.step('文书清单：待告知的受理通知书，制作后有编号', async () => {
    const notice = page.locator('[data-document="notice"]')
    await expect(notice).toHaveAttribute('data-state', 'due')
    await notice.getByRole('button', { name: /制\s*作/ }).click()
    const paper = page.frameLocator('iframe')
    await expect(paper.getByText('第二联')).toBeVisible()
    await page.getByText('中英对照').click()
    await expect(paper.locator('h1').first()).toContainText('Notice of acceptance')
    await page.getByText('80 毫米小票').click()
    await expect(paper.locator('body.roll')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(notice).toHaveAttribute('data-state', 'issued')
    await expect(notice).toContainText('-A1')
  })

  await test.step('承诺书重印：有签名、摘要，并说明手写图样在法律上是什么', async () => {
    const promise = page.locator('[data-document="promise"]')
    await promise.getByRole('button', { name: /重\s*印/ }).click()
    const paper = page.frameLocator('iframe')
    await expect(paper.locator('img.drawn')).toBeVisible()
    await expect(paper.locator('body')).toContainText('《中华人民共和国电子签名法》第十三条')
    await page.keyboard.press('Escape')
    await expect(promise).toContainText('-C1')
    expect(await violations(page)).toEqual([])
  })
})

/** The frame runs no script, not even this one. */
function violations(page: Page): Promise<string[]> {
  return objections(page, axe => axe.exclude('iframe'))
}

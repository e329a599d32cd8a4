import { test as base } from '@playwright/test'
import type { DocumentForm, RenderedDocument } from '../../../electron/desk/documents/render-issued.ts'
import { rollHeight, rollPageRule, sheetHeights } from '../../../renderer/case/print/roll.ts'
import { CaseDriver, found } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES, documentCase } from '../../support/cases/document-cases.ts'
import { longItem } from '../../support/cases/document-drivers.ts'
import { make } from '../../support/cases/made-documents.ts'
import { chooseItem, expect, placeCard, test } from './hall-test.ts'

const MM_PER_POINT = 25.4 / 72
const HEIGHTS = `(${sheetHeights.toString()})(document)`

function pagesOf(pdf: Buffer): { readonly width: number; readonly height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => ({
    width: Math.round(Number(width) * MM_PER_POINT),
    height: Math.round(Number(height) * MM_PER_POINT),
  }))
}

const SHEET = /<section class="sheet">/g
const copiesOf = ({ html }: RenderedDocument) => html.match(SHEET)?.length ?? 0

function documents(form: DocumentForm): Promise<RenderedDocument[]> {
  return Promise.all(DOCUMENT_CASES.map(({ kind, driver, day }) => make(driver(), kind, day, form)))
}

/** In one file: a browser takes its time to make a PDF. */
function together(papers: readonly RenderedDocument[], heights: readonly number[]): string {
  const rules = heights.map((height, index) => `@page d${index} { size: 80mm ${height}mm; }`)
  const bodies = papers.map(({ html }, index) =>
    (/<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '').replace(
      SHEET,
      `<section class="sheet" style="page: d${index}">`,
    ),
  )
  const [head = ''] = papers[0]?.html.split('<body') ?? []
  // The last sheet of each document is not the last of the file.
  const style = `${rules.join('\n')} .sheet { break-after: page !important; } .sheet:last-child { break-after: auto !important; }`
  return `${head.replace('</head>', `<style>${style}</style></head>`)}<body class="roll">${bodies.join('')}</body></html>`
}

base.describe('80 mm 卷纸', () => {
  for (const language of ['zh', 'en', 'both'] as const) {
    base(`${language}：每种文书每联一页，长短随内容，不切断`, async ({ page }) => {
      const papers = await documents({ paper: '80mm', language })
      const heights: number[] = []
      for (const { html } of papers) {
        await page.setContent(html)
        heights.push(rollHeight(await page.evaluate<number[]>(HEIGHTS)))
      }
      await page.setContent(together(papers, heights))
      const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      const expected = papers.flatMap((paper, index) =>
        Array.from({ length: copiesOf(paper) }, () => ({ width: 80, height: heights[index] })),
      )
      expect(pages).toEqual(expected)
      // A4 used to cut the longer ones, and wasted paper on the shorter.
      expect(heights.some(height => height > 297)).toBe(true)
      expect(new Set(heights).size).toBeGreaterThan(10)
    })
  }

  base('在窄屏上预览也按卷纸的宽度量；最长的一张也是一页', async ({ page }) => {
    const { kind, driver, day } = documentCase('notice.owing')
    const usual = await make(driver(), kind, day, { paper: '80mm', language: 'zh' })
    const long = CaseDriver.prepared(['days'], found(), longItem())
    const longest = await make(long.run({ type: 'preparePromise' }), 'promise', '2026-04-30', {
      paper: '80mm',
      language: 'both',
    })
    for (const paper of [usual, longest]) {
      const heights: number[] = []
      for (const width of [200, 300, 1000]) {
        await page.setViewportSize({ width, height: 600 })
        await page.setContent(paper.html)
        heights.push(rollHeight(await page.evaluate<number[]>(HEIGHTS)))
      }
      expect(new Set(heights).size).toBe(1)
      await page.addStyleTag({ content: rollPageRule(heights[0] ?? 0) })
      const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toEqual(Array.from({ length: copiesOf(paper) }, () => ({ width: 80, height: heights[0] })))
    }
  })
})

test('从打印窗口打出：选卷纸时，页长在打印之前就按内容定好', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByTestId('case-number')).toBeVisible()
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('80 毫米小票').click()
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('body.roll')).toBeVisible()
  await page.evaluate(`{
    const inner = document.querySelector('iframe').contentWindow
    inner.print = () => { window.printed = inner.document.documentElement.outerHTML }
  }`)
  await dialog.getByRole('button', { name: '打印（Enter）' }).click()
  const printed = await page.evaluate<string>('window.printed')
  const [, height = ''] = /@page \{ size: 80mm (\d+)mm; \}/.exec(printed) ?? []
  const paper = await page.context().newPage()
  await paper.setContent(`<!doctype html>${printed}`)
  const pages = pagesOf(await paper.pdf({ preferCSSPageSize: true }))
  expect(pages).toEqual([
    { width: 80, height: Number(height) },
    { width: 80, height: Number(height) },
  ])
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { BUILT_PAGES, TestApplication } from '../../support/halls/application.ts'
import { FIRST_LOAD_REPORT } from '../../support/run/first-load.ts'

/** kB of gzip. The summary of `npm test` shows the figures. */
const MOST_KB = { kiosk: 130, counter: 200, supervisor: 200, admin: 200 }

test('每个页面首次加载的大小有上限，传输时压缩；终端不加载窗口的程序', async ({ browser }) => {
  const hall = await TestApplication.start({ pages: BUILT_PAGES })
  const sizes: Record<string, number> = {}
  for (const name of Object.keys(MOST_KB)) {
    const page = await browser.newPage()
    const loaded = new Map<string, string>()
    page.on('response', response => {
      const { pathname } = new URL(response.url())
      if (!pathname.startsWith('/rpc/')) loaded.set(pathname, response.headers()['content-encoding'] ?? 'identity')
    })
    await page.goto(`${hall.address}/${name}`)
    await expect(
      page
        .locator('main')
        .getByRole(name === 'kiosk' || name === 'counter' ? 'status' : 'tab')
        .first(),
    ).toBeVisible()
    await page.close()
    const files = [...loaded].map(([path, encoding]) => {
      const content = readFileSync(join(BUILT_PAGES, extname(path) === '' ? 'index.html' : path))
      return { path, encoding, raw: content.length, gzip: gzipSync(content, { level: 9 }).length }
    })
    const scripts = files.filter(({ path }) => path.endsWith('.js'))
    sizes[name] = Math.ceil(scripts.reduce((total, { gzip }) => total + gzip, 0) / 1000)
    expect(files.filter(({ raw, encoding }) => raw >= 1024 && encoding !== 'br')).toEqual([])
  }
  await hall.remove()
  mkdirSync('test-results', { recursive: true })
  writeFileSync(FIRST_LOAD_REPORT, JSON.stringify({ sizes, most: MOST_KB }))
  for (const [name, most] of Object.entries(MOST_KB)) expect(sizes[name], name).toBeLessThanOrEqual(most)
})

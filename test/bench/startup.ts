import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { HallProcess } from '../support/halls/hall-process.ts'
import buildPages from '../support/run/build-pages.ts'
import { type Figure, median } from './report.ts'

const ROUNDS = 5

export async function startup(): Promise<Figure[]> {
  buildPages()
  const folder = await mkdtemp(join(tmpdir(), 'rongque-bench-'))
  const starts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const hall = await HallProcess.start({ entry: 'serve', folder, env: { NODE_COMPILE_CACHE: '' } })
    await hall.client().system.info()
    starts.push(performance.now() - began)
    await hall.end('SIGTERM')
  }
  const hall = await HallProcess.start({ entry: 'serve', folder, env: { NODE_COMPILE_CACHE: '' } })
  const interactive = await pageTimes(hall.address)
  await hall.end('SIGTERM')
  await rm(folder, { recursive: true })
  return [
    { name: 'server start → first answer, median', value: `${median(starts).toFixed(0)} ms` },
    { name: 'counter page, first load (script and style, gzip)', value: `${(firstLoadBytes() / 1024).toFixed(0)} KiB` },
    { name: 'counter page → item search can be typed into, median', value: `${median(interactive).toFixed(0)} ms` },
  ]
}

async function pageTimes(address: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    const page = await browser.newPage()
    const began = performance.now()
    await page.goto(`${address}/counter`)
    await page.getByRole('combobox', { name: /名称、编码/ }).fill('ggcs')
    await page.getByRole('option', { name: /公共场所/ }).waitFor()
    times.push(performance.now() - began)
    await browser.close()
  }
  return times
}

function firstLoadBytes(): number {
  const html = readFileSync('dist/renderer/index.html', 'utf8')
  return readdirSync('dist/renderer/assets')
    .filter(name => html.includes(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join('dist/renderer/assets', name))).length, 0)
}

import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { HallProcess } from '../support/halls/hall-process.ts'
import { lineOf, spawnNode } from '../support/processes/processes.ts'
import buildPages from '../support/run/build-pages.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../support/run/chromium.ts'
import { type Figure, median } from './report.ts'

const ROUNDS = 5

const LIMIT = 3

export async function startup(): Promise<Figure[]> {
  buildPages()
  const folder = await mkdtemp(join(tmpdir(), 'rongque-bench-'))
  const starts: Record<keyof typeof SERVERS, number[]> = { built: [], source: [], bare: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of Object.keys(SERVERS) as (keyof typeof SERVERS)[]) {
      const ms = await firstAnswer(SERVERS[name], folder)
      // The first round fills the compile cache and makes the database.
      if (round > 0) starts[name].push(ms)
    }
  }
  const hall = await HallProcess.start({ entry: 'serve', folder, env: { NODE_COMPILE_CACHE: '' } })
  const interactive = await pageTimes(hall.address)
  await hall.end('SIGTERM')
  await rm(folder, { recursive: true })
  return [
    { name: 'bare Fastify with one SQLite file: start → first answer', value: `${median(starts.bare).toFixed(0)} ms` },
    {
      name: 'the hall as built (npm start), median',
      value: `${median(starts.built).toFixed(0)} ms`,
      ratio: median(starts.built) / median(starts.bare),
      limit: { kind: 'atMost', ratio: LIMIT },
    },
    {
      name: 'the hall from its source (npm run serve), median',
      value: `${median(starts.source).toFixed(0)} ms`,
      ratio: median(starts.source) / median(starts.bare),
    },
    { name: 'counter page, first load (script and style, gzip)', value: `${(firstLoadBytes() / 1024).toFixed(0)} KiB` },
    { name: 'counter page → item search can be typed into, median', value: `${median(interactive).toFixed(0)} ms` },
  ]
}

const SERVERS = { built: 'dist/electron/serve.js', source: 'electron/serve.ts', bare: 'test/bench/bare-server.ts' }

async function firstAnswer(entry: string, folder: string): Promise<number> {
  const began = performance.now()
  const env = { HALL_DATA: folder, HALL_PORT: '0', HALL_CREDIT_URL: 'none', NODE_COMPILE_CACHE: '' }
  const server = spawnNode(entry, [], env)
  const [, address = ''] = await lineOf(server, /serving (\S+)/)
  const answer = await fetch(`${address}/api/system/info`, { headers: { 'x-hall-operator': 'clerk-1' } })
  await answer.text()
  const ms = performance.now() - began
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  await ended
  return ms
}

async function pageTimes(address: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] })
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

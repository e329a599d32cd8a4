import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { lineOf, spawnNode } from '../support/processes/processes.ts'
import type { Figure } from './report.ts'

const STREAMS = 5000
/** Streams opened before the first measurement. */
const FEW = 50
const AT_A_TIME = 100
/** ms; an idle engine gives memory back. */
const REST_MS = 30_000
const WAYS = ['reader/watch', 'cases/watch'] as const

export async function burst(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rongque-bench-'))
  await writeFile(join(folder, 'config.json'), JSON.stringify({ http: { connections: STREAMS + 100 } }))
  const env = { HALL_DATA: folder, HALL_PORT: '0', HALL_CREDIT_URL: 'none' }
  const hall = spawnNode('electron/serve.ts', [], env)
  try {
    const [, address = ''] = await lineOf(hall, /serving (\S+)/)
    const mib = () => residentMib(hall.pid ?? 0)
    for (const way of WAYS) await openAndClose(`${address}/rpc/${way}`, FEW, mib)
    await pause(REST_MS)
    const before = await mib()
    const figures: Figure[] = []
    for (const way of WAYS) {
      const most = await openAndClose(`${address}/rpc/${way}`, STREAMS, mib)
      await pause(REST_MS)
      const after = await mib()
      figures.push({
        name: `after ${STREAMS} streams of ${way} at once (${before.toFixed(0)} before, ${most.toFixed(0)} MiB with them)`,
        value: `${after.toFixed(0)} MiB`,
        ratio: after / before,
        limit: { kind: 'atMost', ratio: 1.5 },
      })
    }
    return figures
  } finally {
    hall.kill('SIGTERM')
    await rm(folder, { recursive: true })
  }
}

/** Resolves with the memory while all are open, MiB. */
async function openAndClose(url: string, count: number, mib: () => Promise<number>): Promise<number> {
  const open: (() => void)[] = []
  while (open.length < count) {
    const more = Math.min(AT_A_TIME, count - open.length)
    open.push(...(await Promise.all(Array.from({ length: more }, () => stream(url)))))
  }
  const most = await mib()
  for (const close of open) close()
  return most
}

function stream(url: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': 2, 'x-hall-operator': 'clerk-1' }
    const asked = request(url, { method: 'POST', agent: false, headers }, answer => {
      answer.on('error', () => {})
      answer.resume()
      if (answer.statusCode === 200) resolve(() => asked.destroy())
      else reject(new Error(`${url}: ${answer.statusCode}`))
    })
    asked.on('error', reject)
    asked.end('{}')
  })
}

async function residentMib(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

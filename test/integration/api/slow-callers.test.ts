import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { type HallClient, TestApplication } from '../../support/halls/application.ts'
import { RawCaller } from '../../support/http/raw-caller.ts'

const CONNECTIONS = 40
const LIMITS = { headSeconds: 1, requestSeconds: 2, idleSeconds: 1, silentSeconds: 600, connections: CONNECTIONS }
const LONG_MS = 3500
const BIG = 24 * 1024 * 1024

const pages = join(sharedFolder(), 'pages')
const callers: RawCaller[] = []
let hall: TestApplication
let client: HallClient

beforeAll(async () => {
  await mkdir(pages, { recursive: true })
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Rongque</title>')
  await writeFile(join(pages, 'big.bin'), Buffer.alloc(BIG, 1))
  hall = await TestApplication.start({ config: { http: LIMITS }, pages })
  client = hall.client()
})
afterEach(() => {
  for (const caller of callers.splice(0)) caller.hangUp()
})
afterAll(() => hall.remove())

async function caller(): Promise<RawCaller> {
  const made = await RawCaller.connect(hall.address)
  callers.push(made)
  return made
}

function head(path: string, more: readonly string[] = []): string {
  const { host } = new URL(hall.address)
  return [`POST ${path} HTTP/1.1`, `host: ${host}`, 'x-hall-operator: clerk-1', ...more].join('\r\n')
}

const JSON_BODY = ['content-type: application/json', 'content-length: 5000']

it('a body sent byte by byte ends with 408 and a code', async () => {
  const heard = await (await caller())
    .say(`${head('/api/cases', JSON_BODY)}\r\n\r\n{`)
    .drip(50)
    .heardUntilClosed()
  expect(heard).toMatch(/^HTTP\/1\.1 408 /)
  expect(heard).toContain('"A570"')
  expect(heard).toContain('cache-control: no-store')
})

it('a head sent byte by byte ends with 408 and a code', async () => {
  const heard = await (await caller())
    .say(`${head('/api/cases')}\r\nx-slow: `)
    .drip(50)
    .heardUntilClosed()
  expect(heard).toMatch(/^HTTP\/1\.1 408 /)
})

it('silent connections are closed, before and after a request', async () => {
  await (await caller()).heardUntilClosed()
  const { host } = new URL(hall.address)
  const asked = await (await caller()).say(`GET /api/info HTTP/1.1\r\nhost: ${host}\r\n\r\n`).heardUntilClosed()
  expect(asked).toMatch(/^HTTP\/1\.1 200 /)
})

it('too long a head, and bytes that are no HTTP, are refused with a code', async () => {
  const long = await (await caller()).say(`${head('/api/cases')}\r\nx-long: ${'x'.repeat(40_000)}`).heardUntilClosed()
  expect(long).toMatch(/^HTTP\/1\.1 431 .*"A510"/s)
  expect(await (await caller()).say('EHLO hall\r\n\r\n').heardUntilClosed()).toMatch(/^HTTP\/1\.1 400 .*"A504"/s)
})

it('many slow bodies and many idle connections at once keep no clerk from working', async () => {
  const flood = async () => {
    for (let count = 0; count < CONNECTIONS * 2; count++) {
      const slow = await caller()
      if (count % 2 === 0) slow.say(`${head('/api/cases', JSON_BODY)}\r\n\r\n{`).drip(200)
    }
  }
  await flood()
  for (let round = 0; round < 10; round++) {
    expect((await client.items.search({ query: 'ggcs' })).length).toBeGreaterThan(0)
    if (round === 5) await flood()
  }
  expect(callers.filter(({ closed }) => closed).length).toBeGreaterThanOrEqual(CONNECTIONS)
})

it('a stream outlives every limit, and still tells of changes', async () => {
  const stop = new AbortController()
  const changes = await client.cases.watch(undefined, { signal: stop.signal })
  await sleep(LONG_MS)
  const caseId = randomUUID()
  await client.cases.open({
    caseId,
    commandId: randomUUID(),
    itemCode: 'CC-WJ-0101',
    handler: { kind: 'typed', name: '王样本', number: '440604199001010018' },
    applicant: { kind: 'same' },
  })
  for await (const change of changes) {
    expect(change.caseId).toBe(caseId)
    break
  }
  stop.abort()
})

it('a slow reader of a large file gets all of it', async () => {
  const { host } = new URL(hall.address)
  const slow = await caller()
  let bytes = 0
  slow.socket.on('data', chunk => {
    bytes += chunk.length
  })
  slow.say(`GET /big.bin HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
  await once(slow.socket, 'data')
  slow.socket.pause()
  await sleep(LONG_MS)
  slow.socket.resume()
  await slow.heardUntilClosed()
  expect(bytes).toBeGreaterThan(BIG)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../../electron/api/contract/index.ts'
import { PERMISSIONS, permissionOf } from '../../../electron/api/middleware/permissions.ts'
import { type HallClient, TestApplication } from '../../support/halls/application.ts'

/** Bytes, less a little for the envelope. */
const LONGEST = 320 * 1024 - 2000

const LONGEST_REFUSAL = 4000

/** ms, also for a clerk beside it; the machine may be busy. */
const AT_ONCE_MS = 1500

let hall: TestApplication
let client: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  client = hall.client()
})
afterAll(() => hall.remove())

const PROCEDURES = Object.entries(contract).flatMap(([part, all]) => Object.keys(all).map(name => `${part}.${name}`))

function everyField(value: unknown): Record<string, unknown> {
  const names = [
    'caseId caseNumber commandId expectedVersion itemCode handler applicant relation missing reason allowed number',
    'signature situation owedId method by arrivedOn means reference requestId request approved cause days granted',
    'party phone reach takenBy operator window result way breachId objectionId upheld readingId kind purpose asked',
    'dryRun from to id file query code absent on format list after limit language light department item sort',
    'descending clear step content materialId reminderId note year about paper png documentSha256',
  ]
  return Object.fromEntries(names.flatMap(line => line.split(' ')).map(name => [name, value]))
}

const long = (text: string) => text.repeat(Math.floor(2800 / text.length))

const opening = {
  caseId: randomUUID(),
  commandId: randomUUID(),
  handler: { kind: 'typed', name: '王样本', number: '440604199001010018' },
  applicant: { kind: 'same' },
}

const BODIES: readonly [string, () => string][] = [
  ['brackets in brackets', () => `{"json":${'['.repeat(LONGEST / 2)}${']'.repeat(LONGEST / 2 - 20)}}`],
  ['objects in objects', () => `{"json":${'{"a":'.repeat(LONGEST / 7)}1${'}'.repeat(LONGEST / 7)}}`],
  ['brackets that never close', () => '['.repeat(LONGEST)],
  [
    'ten thousand keys',
    () => json(Object.fromEntries(Array.from({ length: 10_000 }, (_, key) => [`key-${key}`, key]))),
  ],
  ['a text of 300 KB where a search begins', () => json({ ...everyField('x'), query: 'ä'.repeat(LONGEST / 3) })],
  ['an array of 60,000 numbers', () => json({ ...everyField('x'), missing: Array.from({ length: 60_000 }, () => 1) })],
  ['codes of 300 KB', () => json({ ...opening, itemCode: 'x'.repeat(300_000) })],
  ['an array of 60,000 texts', () => json({ ...everyField('x'), missing: Array.from({ length: 60_000 }, () => 'a') })],
  ['long numbers', () => `{"json":{"limit":1${'0'.repeat(LONGEST / 2)},"year":${'9'.repeat(LONGEST / 3)}}}`],
  ['prototypes', () => '{"json":{"__proto__":{"role":"admin"},"constructor":{"prototype":{"x":1}},"caseId":"x"}}'],
  ['what forms are slow to judge: digits', () => json(everyField(long('1')))],
  ['what forms are slow to judge: letters', () => json(everyField(long('a')))],
  ['what forms are slow to judge: hyphens', () => json(everyField(long('0-')))],
  ['what forms are slow to judge: blanks', () => json(everyField(long(' ')))],
  ['what forms are slow to judge: base64', () => json({ ...everyField('x'), file: 'A'.repeat(190_001) })],
  ['odd characters', () => json(everyField('\ud800\u0000\u202e\u200b𠮷'))],
  ['numbers for texts', () => json(everyField(-1e308))],
  ['nothing for texts', () => json(everyField(null))],
  ['meta of a serialiser', () => '{"json":{"a":"1"},"meta":[[1,"a"],[5,"a","b"],[3,"__proto__","x"]],"maps":[["a"]]}'],
]

function json(value: object): string {
  return JSON.stringify({ json: value })
}

async function post(
  procedure: string,
  body: string,
  as: string,
): Promise<{ status: number; code: string; ms: number }> {
  const began = performance.now()
  const response = await fetch(`${hall.address}/rpc/${procedure.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hall-operator': as },
    body,
    signal: AbortSignal.timeout(20_000),
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: 200, code: '', ms: performance.now() - began }
  }
  const text = await response.text()
  const code = /"code":"([A-Z]\d{3})"/.exec(text)?.[1] ?? ''
  if (response.status >= 400) expect(text.length).toBeLessThan(LONGEST_REFUSAL)
  return { status: response.status, code, ms: performance.now() - began }
}

function whoMay(procedure: string): string {
  const permission = permissionOf(procedure.split('.'))
  const ids = {
    admin: 'admin-1',
    supervisor: 'lead-1',
    clerk: 'clerk-1',
    examiner: 'examiner-1',
    approver: 'approver-1',
    kiosk: 'kiosk-1',
  } as const
  return permission === 'anybody' ? 'clerk-1' : ids[permission[0] ?? 'clerk']
}

it('every procedure has a permission, and nothing else has one', () => {
  const named = Object.entries(PERMISSIONS).flatMap(([part, all]) => Object.keys(all).map(name => `${part}.${name}`))
  expect(named.sort()).toEqual([...PROCEDURES].sort())
})

describe.each(BODIES)('a body of %s', (_what, make) => {
  it('is answered quickly by every procedure, with a code or normally, and breaks nothing', async () => {
    const body = make()
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(320 * 1024)
    for (const procedure of PROCEDURES) {
      const { status, code, ms } = await post(procedure, body, whoMay(procedure))
      expect([procedure, status, code]).toEqual([
        procedure,
        expect.toSatisfy((answered: number) => answered < 500 || answered === 503),
        expect.toSatisfy((coded: string) => status === 200 || /^[AKR]\d{3}$/.test(coded)),
      ])
      expect([procedure, ms < AT_ONCE_MS]).toEqual([procedure, true])
    }
    expect((await client.items.search({ query: 'ggcs' })).length).toBeGreaterThan(0)
  })
})

it('a hundred of the worst at once delay a clerk no more than one does', async () => {
  const bodies = BODIES.map(([, make]) => make())
  const flood = Array.from({ length: 100 }, (_, at) =>
    post('cases.checkMaterials', bodies[at % bodies.length] ?? '', 'clerk-1'),
  )
  const began = performance.now()
  await client.items.search({ query: 'ggcs' })
  expect(performance.now() - began).toBeLessThan(4 * AT_ONCE_MS)
  for (const { status } of await Promise.all(flood)) expect(status).toBeLessThan(500)
})

it('ids and texts of the longest kind are searched for as quickly as short ones', async () => {
  const began = performance.now()
  await client.items.search({ query: 'g'.repeat(100) })
  await client.items.search({ query: '㐀'.repeat(100) })
  expect(performance.now() - began).toBeLessThan(AT_ONCE_MS)
  expect((await post('cases.find', json({ caseNumber: `${randomUUID()}%_` }), 'clerk-1')).code).toBe('K301')
})

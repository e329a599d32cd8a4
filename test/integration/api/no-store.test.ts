import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { prepareCase, TestApplication } from '../../support/halls/application.ts'

const pages = join(sharedFolder(), 'pages')

let hall: TestApplication
let caseId: string
beforeAll(async () => {
  await mkdir(join(pages, 'assets'), { recursive: true })
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Rongque</title>')
  await writeFile(join(pages, 'assets/index-1a2b3c.js'), 'export {}')
  hall = await TestApplication.start({ pages })
  caseId = (await prepareCase(hall.client(), 'wang', 'CC-WJ-0101', ['power-of-attorney'])).caseId
  await hall.client().cases.giveOneTimeNotice({ caseId, commandId: randomUUID() })
})
afterAll(() => hall.remove())

interface Asked {
  readonly path: string
  readonly as?: string
  readonly body?: string
  readonly origin?: string
  readonly status: number
}

async function ask({ path, as = 'clerk-1', body, origin }: Asked): Promise<Response> {
  const response = await fetch(`${hall.address}${path.replace('CASE', caseId)}`, {
    headers: { 'x-hall-operator': as, 'content-type': 'application/json', ...(origin ? { origin } : {}) },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  await response.body?.cancel()
  return response
}

it.each<[string, Asked]>([
  ['a case', { path: '/api/cases/CASE', status: 200 }],
  ['a case over our own link', { path: '/rpc/cases/get', body: '{"json":{"caseId":"CASE"}}', status: 400 }],
  ['a document', { path: '/api/cases/CASE/documents/oneTimeNotice', body: '{}', status: 200 }],
  ['an export', { path: '/api/work-lists/open/export?format=csv', as: 'lead-1', status: 200 }],
  ['figures', { path: '/api/statistics?from=2026-01&to=2026-02', as: 'lead-1', status: 200 }],
  ['a stream', { path: '/api/reader', status: 200 }],
  ['what is not there', { path: `/api/cases/${randomUUID()}`, status: 404 }],
  ['a call that there is not', { path: '/api/nonsense', status: 404 }],
  ['a call of ours that there is not', { path: '/rpc/nonsense', body: '{}', status: 404 }],
  ['a refusal', { path: '/api/cases/CASE', as: 'nobody', status: 403 }],
  ['what cannot be read', { path: '/api/cases', body: '{"caseId":', status: 400 }],
  ['what is too long', { path: '/api/cases', body: 'x'.repeat(400_000), status: 413 }],
  ['a page of another site', { path: '/api/info', origin: 'http://evil.example', status: 403 }],
  ['the OpenAPI document', { path: '/api/openapi.json', status: 200 }],
])('%s is kept by no browser and no proxy', async (_what, asked) => {
  const response = await ask(asked)
  expect([response.status, response.headers.get('cache-control')]).toEqual([asked.status, 'no-store'])
})

it('files with a hash in their name are cached for ever, the page itself is revalidated', async () => {
  const policy = async (path: string) => (await ask({ path, status: 200 })).headers.get('cache-control')
  expect(await policy('/')).toBe('no-cache')
  expect(await policy('/index.html')).toBe('no-cache')
  expect(await policy('/assets/index-1a2b3c.js')).toBe('public, max-age=31536000, immutable')
  expect(await policy('/assets/nothing.js')).toBe('no-store')
})

it.each([
  ['/api/cases', '{"caseId":'],
  ['/api/cases', '[[['],
  ['/rpc/cases/open', '{"json":'],
  ['/rpc/cases/open', '{"json":{},"meta":[[99,"x"]]}'],
])('a body that cannot be read, %s %s, is refused with a code', async (path, body) => {
  const response = await fetch(`${hall.address}${path}`, {
    method: 'POST',
    headers: { 'x-hall-operator': 'clerk-1', 'content-type': 'application/json' },
    body,
  })
  const text = await response.text()
  expect([response.status, text]).toEqual([400, expect.stringContaining('"A504"')])
})

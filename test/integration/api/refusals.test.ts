import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'
import { finished, spawnNode } from '../../support/processes/processes.ts'

const RENEWAL = 'CC-WJ-0101'

let hall: TestApplication
let client: HallClient
beforeAll(async () => {
  hall = await TestApplication.start({
    config: {
      credit: {
        url: 'http://127.0.0.1:1',
        keyId: 'demo',
        secret: 'overwritten',
        timeoutMs: 400,
        retries: 0,
        retryPauseMs: 10,
        breakAfter: 50,
        breakForMs: 100,
        sources: [],
      },
    },
  })
  client = hall.client()
})
afterAll(() => hall.remove())

describe('a grade service that cannot be reached', () => {
  it('leaves the grade unknown with its reason, and a supervisor decides', async () => {
    let view = await prepareCase(client, 'wang', RENEWAL, ['power-of-attorney'])
    expect(view.credit.handler).toMatchObject({
      status: 'UNAVAILABLE',
      reason: { zh: expect.stringMatching(/C20[12]/) },
    })
    expect(view.assessment.outcome).toBe('person')
    expect(view.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(['askPerson', 'giveOneTimeNotice']))
    expect(await faultOf(client.cases.preparePromise(on(view)))).toMatchObject({
      code: 'K304',
      gates: expect.any(Array),
    })
    view = await client.cases.askPerson({ ...on(view), reason: '信用服务中断' })
    expect(view).toMatchObject({ status: 'awaitingPerson', question: '信用服务中断' })
    expect(await faultOf(client.cases.personDecides({ ...on(view), allowed: true, reason: '可' }))).toMatchObject({
      code: 'K312',
    })
    const lead = hall.client('lead-1')
    view = await lead.cases.personDecides({ ...on(view), allowed: true, reason: '电话核实' })
    view = await client.cases.preparePromise(on(view))
    expect(view.promise?.number).toContain(view.caseNumber)
  })
})

describe('two clerks on one case', () => {
  it('the second is refused, and sees what the first did', async () => {
    const view = await prepareCase(client, 'li', RENEWAL, [])
    await client.cases.checkMaterials({ ...on(view), missing: ['business-licence'] })
    const fault = await faultOf(client.cases.acceptFull(on(view)))
    expect(fault).toMatchObject({ code: 'K302', kind: 'retriable' })
    expect((await client.cases.get({ caseId: view.caseId })).missing).toEqual(['business-licence'])
  })

  it('a repeated call happens once', async () => {
    const view = await prepareCase(client, 'li', RENEWAL, [])
    const call = on(view)
    const first = await client.cases.acceptFull(call)
    expect((await client.cases.acceptFull(call)).version).toBe(first.version)
  })
})

describe('bad calls have a code each', () => {
  let readingId: string
  beforeEach(async () => {
    readingId = await readCard(client, 'wang')
  })
  const open = (rest: object = {}) =>
    client.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: RENEWAL,
      handler: { kind: 'card', readingId },
      applicant: { kind: 'same' },
      another: true,
      ...rest,
    } as Parameters<HallClient['cases']['open']>[0])

  it.each<[string, () => Promise<unknown>, string]>([
    ['an unknown operator', () => hall.client('nobody').cases.get({ caseId: randomUUID() }), 'A501'],
    ['an unknown operator who acts', () => hall.client('nobody').worklists.count({ list: 'open' }), 'A501'],
    ['a kiosk that asks for a case', () => hall.client('kiosk-1').cases.history({ caseId: randomUUID() }), 'A502'],
    [
      'a kiosk that opens one',
      () => hall.client('kiosk-1').cases.acceptFull({ caseId: randomUUID(), commandId: randomUUID() }),
      'A502',
    ],
    ['an unknown case', () => client.cases.get({ caseId: randomUUID() }), 'K301'],
    ['an unknown case number', () => client.cases.find({ caseNumber: 'X-1' }), 'K301'],
    ['an unknown item', () => open({ itemCode: 'X' }), 'K314'],
    ['a reading nobody made', () => open({ handler: { kind: 'card', readingId: randomUUID() } }), 'K318'],
    ['a typed number that is wrong', () => open({ handler: { kind: 'typed', name: '样本', number: '123' } }), 'K317'],
    [
      'a name of nothing',
      () => open({ handler: { kind: 'typed', name: '\u200b·', number: '440604199001010018' } }),
      'A504',
    ],
    ['a case id that is no id', () => open({ caseId: 'one' }), 'A504'],
    ['an applicant of no kind', () => open({ applicant: { kind: 'ghost' } }), 'A504'],
    [
      'a document of a case that has none',
      async () => client.documents.render({ caseId: (await open()).caseId, kind: 'notice' }),
      'K370',
    ],
    ['a simulated card that is not there', () => client.reader.placeCard({ id: 'nobody' }), 'A504'],
    ['a page of a million rows', () => client.worklists.rows({ list: 'open', limit: 1_000_000 }), 'A504'],
  ])('%s', async (_what, call, code) => {
    expect(await faultOf(call())).toMatchObject({ code, text: { zh: expect.any(String), en: expect.any(String) } })
  })

  it('a person without a readable card is typed, and a supervisor agrees', async () => {
    const view = await open({ handler: { kind: 'typed', name: '王样本', number: '440604199001010018' } })
    expect(view.parties.handler?.method).toBe('typed')
    expect(view.assessment.gates.find(gate => gate.id === 'identity')?.result).toBe('unknown')
  })

  it.each([
    ['person', '440604199001010018', 'valid'],
    ['person', '440604199001010019', 'refused'],
    ['person', '44060419900101001', 'refused'],
    ['organisation', '91350100M000100Y43', 'valid'],
    ['organisation', ' 91350100m000100y43 ', 'valid'],
    ['organisation', '91350100M000100Y44', 'doubtful'],
    ['organisation', '123', 'refused'],
    ['organisation', '440604199001010018', 'refused'],
    ['organisation', '131101199001010108', 'ambiguous'],
    ['person', '４４０６０４ 19900101 001８', 'valid'],
  ] as const)('a typed number of a %s, %s, is %s', async (kind, number, result) => {
    expect(await client.people.checkNumber({ kind, number })).toMatchObject({ result })
  })

  it('an id of an existing case is refused for a new one', async () => {
    const { caseId } = await open()
    expect(await faultOf(open({ caseId }))).toMatchObject({ code: 'K302' })
  })
})

describe('over plain HTTP', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${hall.address}${path}`, { headers: { 'x-hall-operator': 'clerk-1', ...headers } })

  it('the OpenAPI document names every call', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, object> }
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/cases',
        '/cases/{caseId}/accept-owing',
        '/work-lists/{list}/rows',
        '/work-lists/{list}/export',
        '/reader',
      ]),
    )
  })

  it('errors have their HTTP status and a coded body', async () => {
    const found = await get('/api/items?query=ggcs')
    expect([found.status, ((await found.json()) as { code: string }[])[0]?.code]).toEqual([200, RENEWAL])
    const missing = await get(`/api/cases/${randomUUID()}`)
    expect([missing.status, ((await missing.json()) as { data: { code: string } }).data.code]).toEqual([404, 'K301'])
    const post = await fetch(`${hall.address}/api/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"caseId":',
    })
    expect(post.status).toBe(400)
    expect((await get('/api/nonsense')).status).toBe(404)
    const list = await get('/api/work-lists/open/rows?limit=10&by=due&descending=true')
    expect(list.status).toBe(200)
  })

  it('a body that is too long, or has no length, is not read', async () => {
    const post = (body: string | ReadableStream) =>
      fetch(`${hall.address}/api/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hall-operator': 'clerk-1' },
        body,
        duplex: 'half',
      } as RequestInit)
    const long = await post(JSON.stringify({ caseId: 'x'.repeat(400_000) }))
    expect([long.status, ((await long.json()) as { code: string }).code]).toEqual([413, 'A510'])
    expect((await post(new Blob(['{"caseId":"x"}']).stream())).status).toBe(411)
  })

  it.each([
    ['a page of another site', { origin: 'http://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
  ])('%s may not call', async (_what, headers) => {
    const response = await get('/api/info', headers)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'A503'])
  })

  it('a foreign host name that points here is refused', async () => {
    const { request } = await import('node:http')
    const status = await new Promise(resolve => {
      request(`${hall.address}/api/info`, { headers: { host: 'evil.example' } }, response => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect(status).toBe(403)
  })

  it('pages have a policy that allows nothing from outside', async () => {
    const response = await get('/')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
    expect((await get('/../hall.key')).status).toBe(404)
    expect((await get('/%2e%2e/hall.key')).status).toBe(404)
  })
})

describe('a hall that would ask a service without encryption', () => {
  it.each([
    ['HALL_CREDIT_URL=http://credit.example', { HALL_CREDIT_URL: 'http://credit.example' }, 'A571'],
    [
      'HALL_CREDIT_URL=https://credit.example, with the training key',
      { HALL_CREDIT_URL: 'https://credit.example' },
      'A572',
    ],
  ])('does not open: %s', async (_what, env, code) => {
    const { code: exit, stderr } = await finished(
      spawnNode('electron/serve.ts', [], { HALL_DATA: temporaryFolder(), HALL_PORT: '0', ...env }),
    )
    expect([exit, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`${code}.*credit\\.example.*\\n  → .+\\n  → .+`)),
    ])
  })
})

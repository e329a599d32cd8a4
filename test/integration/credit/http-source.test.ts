import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HttpCreditSource } from '../../../electron/credit/http-source.ts'
import { HTTP_SOURCE_DEFAULTS } from '../../../electron/credit/options.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import type { CreditQuery } from '../../../electron/credit/source.ts'
import type { SignedHttpOptions } from '../../../electron/signed-http/options.ts'
import { SECRET, signedHeaders } from '../../support/http/signed-service.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

let service: ReferenceService
let url: string

beforeEach(async () => {
  service = new ReferenceService({
    data: loadReferenceData(undefined),
    secrets: { hall: SECRET },
    clock: Date.now,
    controllable: true,
  })
  url = await service.listen(0)
})
afterEach(async () => {
  await service.close()
})

function source(rest: Partial<SignedHttpOptions> = {}, clock?: () => number): HttpCreditSource {
  return new HttpCreditSource(
    { ...HTTP_SOURCE_DEFAULTS, url, keyId: 'hall', secret: SECRET, timeoutMs: 60_000, retryPauseMs: 10, ...rest },
    clock,
  )
}

function query(person: { name: string; idNumber: string } = WANG): CreditQuery {
  return {
    requestId: randomUUID(),
    subject: { kind: 'resident', number: person.idNumber, name: person.name },
    purpose: 'CC-WJ-0101',
    operator: 'clerk-1',
    noticeVersion: 'notice-2026-1',
  }
}

async function outcome(asked: Promise<unknown>): Promise<string> {
  const answer = (await asked) as { status: string; code?: string }
  return answer.code ?? answer.status
}

describe('the reference service answers', () => {
  it('a grade with score, dimensions, dates, report number and explanation', async () => {
    const answer = await source().query(query(LI))
    expect(answer).toMatchObject({
      status: 'FOUND',
      scheme: 'letter',
      grade: 'A',
      score: 100,
      dimensions: { personal: 16, adverse: 0, favourable: 28 },
      lists: [],
      reportNumber: expect.stringMatching(/^RP-\d{8}-000001$/),
      explanation: { zh: expect.stringContaining('志愿服务') },
    })
    if (answer.status === 'FOUND') expect(answer.validUntil > answer.asOf).toBe(true)
  })

  it('list entries with basis and dates', async () => {
    const answer = await source().query(query({ name: '黄范例', idNumber: '440604199607150066' }))
    expect(answer).toMatchObject({ grade: 'D', lists: [{ kind: 'BLACK', from: '2025-06-01', disputed: false }] })
  })

  it('an organisation', async () => {
    const asked = {
      ...query(),
      subject: { kind: 'uscc' as const, number: '91440604MA0000001X', name: '禅城样本餐饮有限公司' },
    }
    expect(await source().query(asked)).toMatchObject({ status: 'FOUND', grade: 'B' })
  })

  it('stars of a person and a household, points, and whether a tier is reached', async () => {
    const ask = (name: string, idNumber: string, target?: string) =>
      source().query({
        ...query({ name, idNumber }),
        ...(target ? { targets: [{ scheme: 'tiered', grade: target }] } : {}),
      })
    expect(await ask('赵星级', '440604198202140017')).toMatchObject({ scheme: 'stars', grade: '4', holder: 'subject' })
    expect(await ask('钱户星', '440604197909090020')).toMatchObject({ scheme: 'householdStars', holder: 'household' })
    expect(await ask('孙分值', '440604199111110036')).toMatchObject({ scheme: 'points', grade: 'B', score: 76 })
    const tier = async (target?: string) => {
      const answer = await ask('周达标', '440604198707070042', target)
      return answer.status === 'FOUND' ? `${answer.grade} ${answer.tier}` : answer.status
    }
    expect([await tier('A'), await tier('B'), await tier('C'), await tier('Z'), await tier()]).toEqual([
      'A below',
      'B reached',
      'C reached',
      'Z unassessed',
      'A unassessed',
    ])
    expect(await ask('吴待评', '440604199505050056', 'B')).toMatchObject({ grade: 'B', tier: 'unassessed' })
  })

  it('that a person is unknown, or that name and number do not match', async () => {
    expect(await outcome(source().query(query({ name: '无名', idNumber: '11010519491231002X' })))).toBe('NOT_FOUND')
    expect(await outcome(source().query(query({ ...WANG, name: '别人' })))).toBe('MISMATCH')
  })

  it.each(['王　样本', '王样本\u3000\u3000', '王·样本', '\u200b王样本', '王样\ufe00本'])(
    'a name that differs by signs alone, %j, is the same name',
    async name => {
      expect(await outcome(source().query(query({ ...WANG, name })))).toBe('FOUND')
    },
  )
})

describe('a source on a bad day leaves the grade unknown, with a code', () => {
  it.each([
    ['down', 'C208'],
    ['unsigned', 'C204'],
    ['garbage', 'C206'],
    ['wrong', 'C205'],
  ] as const)('%s → %s', async (behaviour, code) => {
    service.behave(behaviour)
    expect(await outcome(source().query(query()))).toBe(code)
  })

  it('slow → C202, within the timeout', async () => {
    service.behave('slow', 60_000)
    const began = performance.now()
    expect(await outcome(source({ timeoutMs: 300 }).query(query()))).toBe('C202')
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('unreachable → C201', async () => {
    const gone = source({ url: 'http://127.0.0.1:1' })
    expect(await outcome(gone.query(query()))).toBe('C201')
  })

  it('a wrong secret, an unknown key, a clock that is off → C207', async () => {
    expect(await outcome(source({ secret: 'wrong' }).query(query()))).toBe('C207')
    expect(await outcome(source({ keyId: 'nobody' }).query(query()))).toBe('C207')
    expect(await outcome(source({}, () => Date.now() - 6 * 60_000).query(query()))).toBe('C207')
  })
})

it('a source that keeps failing is left alone → C203; one that refuses is asked for the next person', async () => {
  const refused = source({ keyId: 'nobody', breakAfter: 1 })
  expect([await outcome(refused.query(query())), await outcome(refused.query(query()))]).toEqual(['C207', 'C207'])
  service.behave('down')
  const failing = source({ retries: 0, breakAfter: 1 })
  expect([await outcome(failing.query(query())), await outcome(failing.query(query()))]).toEqual(['C208', 'C203'])
})

it('the reference service refuses unsigned and invalid queries', async () => {
  const send = async (body: string, headers: Record<string, string>) =>
    (await fetch(`${url}/v1/grade`, { method: 'POST', headers, body })).status
  const body = JSON.stringify(query())
  expect(await send(body, { 'content-type': 'application/json' })).toBe(401)
  for (const wrong of ['', '{', '[]', '{"requestId":"x"}']) {
    expect(await send(wrong, signedHeaders('/v1/grade', wrong))).toBe(400)
  }
})

it('publishes its table', async () => {
  const table = await (await fetch(`${url}/v1/table`)).json()
  expect(table).toMatchObject({
    scheme: 'letter',
    bands: [{ grade: 'A' }, { grade: 'B' }, { grade: 'C' }, { grade: 'D' }],
  })
})

it('can be told to behave over HTTP', async () => {
  const control = (body: unknown) =>
    fetch(`${url}/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await control({ behaviour: 'unsigned' })).status).toBe(200)
  expect(await outcome(source().query(query()))).toBe('C204')
  expect((await control({ behaviour: 'nonsense' })).status).toBe(400)
  expect((await control({ behaviour: 'slow', ms: -1 })).status).toBe(400)
})

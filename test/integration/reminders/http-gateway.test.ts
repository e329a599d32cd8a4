import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HttpSmsGateway } from '../../../electron/reminders/http-gateway.ts'
import { GATEWAY_DEFAULTS, type SmsGatewayOptions } from '../../../electron/reminders/options.ts'
import { ReferenceGateway } from '../../../electron/reminders/reference/gateway.ts'
import { listening, SECRET, signedHeaders } from '../../support/http/signed-service.ts'

let reference: ReferenceGateway
let url: string

beforeEach(async () => {
  reference = new ReferenceGateway({ secrets: { hall: SECRET }, clock: Date.now })
  url = await reference.listen(0)
})
afterEach(async () => {
  await reference.close()
})

function gateway(options: Partial<SmsGatewayOptions> = {}, clock?: () => number): HttpSmsGateway {
  const common = { ...GATEWAY_DEFAULTS, timeoutMs: 60_000, retryPauseMs: 10, retries: 0 }
  return new HttpSmsGateway({ ...common, url, keyId: 'hall', secret: SECRET, signature: '禅城政务', ...options }, clock)
}

const message = (id: string = randomUUID()) => ({ id, phone: '13812343210', text: '请补交材料', signature: '禅城政务' })

describe('a gateway over HTTP', () => {
  it('accepts a text, and sends an id once although it is repeated', async () => {
    const one = message()
    const answers = [await gateway().send(one), await gateway().send(one), await gateway().send(message())]
    expect(answers).toEqual([
      { status: 'accepted', messageId: 'SMS-1' },
      { status: 'accepted', messageId: 'SMS-1' },
      { status: 'accepted', messageId: 'SMS-2' },
    ])
    expect(reference.sent).toHaveLength(2)
  })

  it.each([
    ['reject', 'rejected', 'A545'],
    ['refuseText', 'rejected', 'A546'],
    ['down', 'unknown', 'A547'],
    ['unsigned', 'unknown', 'A544'],
    ['garbage', 'unknown', 'A544'],
    ['lose', 'unknown', 'A540'],
  ] as const)('%s → %s %s', async (behaviour, status, code) => {
    reference.behave(behaviour)
    expect(await gateway().send(message())).toEqual({ status, code })
  })

  it('slow → unknown within the timeout: the text may have been accepted', async () => {
    reference.behave('slow', 60_000)
    const began = performance.now()
    expect(await gateway({ timeoutMs: 300 }).send(message())).toEqual({ status: 'unknown', code: 'A541' })
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(reference.sent).toHaveLength(1)
  })

  it('unreachable → unknown', async () => {
    expect(await gateway({ url: 'http://127.0.0.1:1' }).send(message())).toEqual({ status: 'unknown', code: 'A540' })
  })

  it('a wrong secret, an unknown key, a clock that is off → refused', async () => {
    const refused = { status: 'unknown', code: 'A543' }
    expect(await gateway({ secret: 'another secret' }).send(message())).toEqual(refused)
    expect(await gateway({ keyId: 'nobody' }).send(message())).toEqual(refused)
    expect(await gateway({}, () => Date.now() - 6 * 60_000).send(message())).toEqual(refused)
    expect(reference.asked).toEqual([])
  })

  it('tries again at once under the same id', async () => {
    const asked: string[] = []
    const flaky = await listening((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += String(chunk)
      })
      request.on('end', () => {
        asked.push((JSON.parse(body) as { id: string }).id)
        response.writeHead(503).end()
      })
    })
    expect(await gateway({ url: flaky, retries: 2 }).send(message('one'))).toMatchObject({ status: 'unknown' })
    expect(asked).toEqual(['one', 'one', 'one'])
  })

  it('that refuses our requests is left alone: the next one would be refused too', async () => {
    const refused = gateway({ keyId: 'nobody', breakAfter: 1 })
    expect([await refused.send(message()), await refused.send(message())]).toEqual([
      { status: 'unknown', code: 'A543' },
      { status: 'untried', code: 'A542' },
    ])
  })

  it('that keeps failing is left alone for a while, then asked again', async () => {
    reference.behave('down')
    const asked = gateway({ breakAfter: 2, breakForMs: 2000 })
    const codes: string[] = []
    for (let i = 0; i < 4; i++) codes.push(JSON.stringify(await asked.send(message())))
    expect(codes.map(text => text.slice(-6, -2))).toEqual(['A547', 'A547', 'A542', 'A542'])
    reference.behave('normal')
    await expect.poll(async () => (await asked.send(message())).status).toBe('accepted')
  })
})

it('the reference gateway refuses unsigned and invalid requests', async () => {
  const post = async (body: string, headers: Record<string, string>) =>
    (await fetch(`${url}/v1/messages`, { method: 'POST', headers, body })).status
  const body = JSON.stringify(message())
  expect(await post(body, { 'content-type': 'application/json' })).toBe(401)
  for (const wrong of ['', '{', JSON.stringify({ ...message(), phone: '0757-83331234' })]) {
    expect(await post(wrong, signedHeaders('/v1/messages', wrong))).toBe(400)
  }
  expect(reference.sent).toEqual([])
})

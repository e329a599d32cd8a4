import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SIGNATURE_HEADERS, signRequest } from '../../../electron/credit/signing.ts'
import { HttpSmsGateway } from '../../../electron/prompts/http-gateway.ts'
import { GATEWAY_DEFAULTS, type SmsGatewayOptions } from '../../../electron/prompts/options.ts'
import { ReferenceGateway } from '../../../electron/prompts/reference/gateway.ts'

const SECRET = 'a secret of the hall'
let reference: ReferenceGateway
let url: string
const servers: Server[] = []

beforeEach(async () => {
  reference = new ReferenceGateway({ secrets: { hall: SECRET }, clock: Date.now })
  url = await reference.listen(0)
})
afterEach(async () => {
  await reference.close()
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

function gateway(options: Partial<SmsGatewayOptions> = {}, clock?: () => number): HttpSmsGateway {
  const common = { ...GATEWAY_DEFAULTS, timeoutMs: 600, retryPauseMs: 10, retries: 0 }
  return new HttpSmsGateway({ ...common, url, keyId: 'hall', secret: SECRET, signature: '禅城政务', ...options }, clock)
}

const message = (id: string = randomUUID()) => ({ id, phone: '13812343210', text: '请补交材料', signature: '禅城政务' })

async function server(listener: RequestListener): Promise<string> {
  const made = createServer(listener)
  servers.push(made)
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`
}

describe('a gateway over HTTP', () => {
  it('takes a text, and the same id once however often it is sent', async () => {
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

  it('slow → unknown within the time that was allowed: the text may have been taken', async () => {
    reference.behave('slow', 5000)
    const began = performance.now()
    expect(await gateway().send(message())).toEqual({ status: 'unknown', code: 'A541' })
    expect(performance.now() - began).toBeLessThan(1500)
    expect(reference.sent).toHaveLength(1)
  })

  it('not there → unknown', async () => {
    expect(await gateway({ url: 'http://127.0.0.1:1' }).send(message())).toEqual({ status: 'unknown', code: 'A540' })
  })

  it('a wrong secret, an unknown key, a clock that is off → refused', async () => {
    const refused = { status: 'unknown', code: 'A543' }
    expect(await gateway({ secret: 'another secret' }).send(message())).toEqual(refused)
    expect(await gateway({ keyId: 'nobody' }).send(message())).toEqual(refused)
    expect(await gateway({}, () => Date.now() - 6 * 60_000).send(message())).toEqual(refused)
    expect(reference.asked).toEqual([])
  })

  it.each<[string, RequestListener, string]>([
    ['a page without a signature', (_request, response) => response.end('{}'), 'A544'],
    ['a redirect', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'A543'],
    ['a page of megabytes', (_request, response) => response.end('x'.repeat(1_000_000)), 'A544'],
    ['a connection that is cut', request => request.socket.destroy(), 'A540'],
  ])('%s → %s', async (_what, listener, code) => {
    expect(await gateway({ url: await server(listener) }).send(message())).toEqual({ status: 'unknown', code })
  })

  it('tries again at once under the same id, each time with a nonce of its own', async () => {
    const asked: [unknown, string][] = []
    const flaky = await server((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += String(chunk)
      })
      request.on('end', () => {
        asked.push([request.headers[SIGNATURE_HEADERS.nonce], (JSON.parse(body) as { id: string }).id])
        response.writeHead(503).end()
      })
    })
    expect(await gateway({ url: flaky, retries: 2 }).send(message('one'))).toMatchObject({ status: 'unknown' })
    expect([new Set(asked.map(([nonce]) => nonce)).size, asked.map(([, id]) => id)]).toEqual([3, ['one', 'one', 'one']])
  })

  it('that keeps failing is left alone for a while, then asked again', async () => {
    reference.behave('down')
    const asked = gateway({ breakAfter: 2, breakForMs: 150 })
    const codes: string[] = []
    for (let i = 0; i < 4; i++) codes.push(JSON.stringify(await asked.send(message())))
    expect(codes.map(text => text.slice(-6, -2))).toEqual(['A547', 'A547', 'A542', 'A542'])
    reference.behave('normal')
    await new Promise(resolve => setTimeout(resolve, 200))
    expect((await asked.send(message())).status).toBe('accepted')
  })

  it('stops at once when the hall does', async () => {
    reference.behave('slow', 5000)
    const stop = new AbortController()
    const sending = gateway({ timeoutMs: 10_000, retries: 5, retryPauseMs: 1000 }).send(message(), stop.signal)
    setTimeout(() => stop.abort(), 50)
    const began = performance.now()
    expect((await sending).status).toBe('unknown')
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('the reference gateway refuses', () => {
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${url}/v1/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const signed = (body: string, nonce = randomUUID(), time = new Date().toISOString()) => ({
    [SIGNATURE_HEADERS.key]: 'hall',
    [SIGNATURE_HEADERS.time]: time,
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: signRequest(SECRET, { method: 'POST', path: '/v1/messages', time, nonce, body }),
  })

  it('what is not signed, the same request twice, and what is no text', async () => {
    const body = JSON.stringify(message())
    expect((await post(body, {})).status).toBe(401)
    const headers = signed(body)
    expect([(await post(body, headers)).status, (await post(body, headers)).status]).toEqual([200, 409])
    for (const wrong of ['', '{', JSON.stringify({ ...message(), phone: '0757-83331234' })]) {
      expect((await post(wrong, signed(wrong))).status).toBe(400)
    }
    expect(reference.sent).toHaveLength(1)
  })
})

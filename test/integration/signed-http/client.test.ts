import type { RequestListener, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { SignedHttpClient } from '../../../electron/signed-http/client.ts'
import type { SignedHttpOptions, SignedHttpProtocol } from '../../../electron/signed-http/options.ts'
import { SignedRequests, signedServer } from '../../../electron/signed-http/reference/signed-requests.ts'
import { SIGNATURE_HEADERS } from '../../../electron/signed-http/signing.ts'
import { listening, SECRET } from '../../support/http/signed-service.ts'

const PROTOCOL: SignedHttpProtocol = { path: '/v1/echo', longestAnswer: 1024, uncounted: [] }
const schema = z.strictObject({ echo: z.string() })

interface Course {
  readonly signed?: boolean
  /** ms. */
  readonly shiftMs?: number
  readonly answer?: string
  /** ms. */
  readonly after?: number
  readonly status?: number
}

/** Follows `courses` one by one, then behaves. */
async function echo(courses: Course[] = []): Promise<{ readonly url: string; readonly nonces: unknown[] }> {
  const nonces: unknown[] = []
  const server = signedServer()
  const [requests, shifted] = [0, -6 * 60_000].map(
    shift => new SignedRequests({ secrets: { hall: SECRET }, clock: () => Date.now() + shift }),
  )
  server.post(PROTOCOL.path, async (request, reply) => {
    nonces.push(request.headers[SIGNATURE_HEADERS.nonce])
    const course = courses.shift() ?? {}
    if (course.status) return reply.code(course.status).send()
    if (course.after) await sleep(course.after, undefined, { ref: false })
    const admitted = requests?.admit(request, schema)
    if (!admitted?.ok) return reply.code(admitted?.status ?? 500).send()
    const answering = course.shiftMs ? shifted : requests
    return answering?.answer(reply, admitted, course.answer ?? JSON.stringify(admitted.body), {
      signed: course.signed ?? true,
    })
  })
  onTestFinished(() => server.close())
  return { url: await server.listen({ host: '127.0.0.1', port: 0 }), nonces }
}

function client(
  url: string,
  options: Partial<SignedHttpOptions> = {},
  protocol: Partial<SignedHttpProtocol> = {},
  clock = Date.now,
): SignedHttpClient {
  const quick = { timeoutMs: 60_000, retries: 0, retryPauseMs: 10, breakAfter: 5, breakForMs: 15_000 }
  return new SignedHttpClient(
    { url, keyId: 'hall', secret: SECRET, ...quick, ...options },
    { ...PROTOCOL, ...protocol },
    clock,
  )
}

/** 64 MiB of zeros in about 64 KiB. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024))

function gzipped(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-encoding': 'gzip' })
}

function dripping(into: Writable, byte: string, everyMs: number): void {
  const timer = setInterval(() => into.write(byte), everyMs)
  into.once('close', () => clearInterval(timer))
}

function flooding(response: ServerResponse): void {
  const more = () => {
    if (!response.destroyed) response.write('x'.repeat(10_000), () => setImmediate(more))
  }
  more()
}

async function asked(by: SignedHttpClient, echo = 'hello', stop?: AbortSignal): Promise<string> {
  const result = await by.ask(
    { body: { echo }, schema, doubt: answer => (answer.echo === echo ? undefined : 'foreign') },
    stop,
  )
  return result.ok ? result.answer.echo : result.failure
}

describe('an answer', () => {
  it('is handed on when it is signed, recent, valid and about the question', async () => {
    expect(await asked(client((await echo()).url), '你好')).toBe('你好')
  })

  it.each<[string, Course, string]>([
    ['without a signature', { signed: false }, 'unsigned'],
    ['of another time', { shiftMs: 1 }, 'outdated'],
    ['that breaks off', { answer: '{"echo":' }, 'garbled'],
    ['of another form', { answer: '{"echo":7}' }, 'garbled'],
    ['to something else', { answer: '{"echo":"else"}' }, 'foreign'],
  ])('%s is not believed', async (_what, course, failure) => {
    expect(await asked(client((await echo([course])).url))).toBe(failure)
  })

  it.each<[string, RequestListener, string]>([
    ['a page without a signature', (_request, response) => response.end('{}'), 'unsigned'],
    ['a redirect', (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'refused'],
    ['a page of megabytes', (_request, response) => response.end('x'.repeat(1_000_000)), 'garbled'],
    ['a small file that unpacks to a large one', (_, response) => gzipped(response).end(BOMB), 'garbled'],
    ['a connection that is cut', request => request.socket.destroy(), 'unreachable'],
    ['an error', (_request, response) => response.writeHead(500).end('boom'), 'busy'],
  ])('that is %s → %s', async (_what, listener, failure) => {
    expect(await asked(client(await listening(listener)))).toBe(failure)
  })

  it('does not come from a port on which no program listens', async () => {
    expect(await asked(client('http://127.0.0.1:1'))).toBe('unreachable')
  })

  it('is refused to a wrong secret, an unknown key, a clock that is off', async () => {
    const { url } = await echo()
    expect(await asked(client(url, { secret: 'wrong' }))).toBe('refused')
    expect(await asked(client(url, { keyId: 'nobody' }))).toBe('refused')
    expect(await asked(client(url, {}, {}, () => Date.now() - 6 * 60_000))).toBe('refused')
  })
})

const LONG_MS = 100_000

describe('the time for a request', () => {
  it('ends on time for a slow service', async () => {
    const began = performance.now()
    expect(await asked(client((await echo([{ after: LONG_MS }])).url, { timeoutMs: 300 }))).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(LONG_MS / 2)
  })

  it('ends on time while another request probes the service', async () => {
    const { url } = await echo([{ status: 503 }, { after: LONG_MS }])
    const one = client(url, { breakAfter: 1, breakForMs: 50, timeoutMs: 300 })
    expect(await asked(one)).toBe('busy')
    await sleep(80)
    const began = performance.now()
    const trial = asked(one)
    await sleep(100)
    expect(await asked(one)).toMatch(/timeout|leftAlone/)
    expect(await trial).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(LONG_MS / 2)
  })

  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['sends a byte at a time', response => dripping(response, 'x', 20), /timeout/],
    [
      'sends a head of a byte at a time',
      response => response.socket && dripping(response.socket, 'H', 20),
      /timeout|unreachable/,
    ],
    [
      'says it will send a gigabyte, and then nothing',
      response => response.writeHead(200, { 'content-length': 1e9 }).flushHeaders(),
      /timeout/,
    ],
    ['never comes to an end', response => flooding(response), /garbled/],
  ])('ends for a service that %s, and its connection is closed', async (_what, answer, failure) => {
    let closed = () => {}
    const hungUp = new Promise<void>(resolve => {
      closed = resolve
    })
    const url = await listening((request, response) => {
      request.socket.once('close', closed)
      answer(response)
    })
    const began = performance.now()
    expect(await asked(client(url, { timeoutMs: 300 }))).toMatch(failure)
    expect(performance.now() - began).toBeLessThan(LONG_MS / 2)
    await hungUp
  })

  it('ends when the hall stops', async () => {
    const { url } = await echo([{ after: LONG_MS }])
    const stop = new AbortController()
    const asking = asked(client(url, { timeoutMs: LONG_MS, retries: 5, retryPauseMs: 1000 }), 'hello', stop.signal)
    setTimeout(() => stop.abort(), 50)
    const began = performance.now()
    expect(await asking).toMatch(/timeout|unreachable/)
    expect(performance.now() - began).toBeLessThan(LONG_MS / 2)
  })
})

describe('further attempts', () => {
  it('are made after a failure, each with a new nonce', async () => {
    const { url, nonces } = await echo([{ status: 503 }, { status: 502 }])
    expect(await asked(client(url, { retries: 2 }))).toBe('hello')
    expect(new Set(nonces).size).toBe(3)
  })

  it.each<[string, Course]>([
    ['refused', { status: 401 }],
    ['answered without a signature', { signed: false }],
    ['answered something else', { answer: '{"echo":"else"}' }],
  ])('are not made after the service %s', async (_what, course) => {
    const { url, nonces } = await echo([course])
    expect(await asked(client(url, { retries: 2 }))).not.toBe('hello')
    expect(nonces).toHaveLength(1)
  })
})

describe('a service that keeps failing', () => {
  const failing = (status: number, times: number): Course[] => Array.from({ length: times }, () => ({ status }))

  it('is left alone for a while, then asked again', async () => {
    const { url, nonces } = await echo(failing(503, 3))
    const one = client(url, { breakAfter: 3, breakForMs: 2000 })
    const failures: string[] = []
    for (let i = 0; i < 5; i++) failures.push(await asked(one))
    expect(failures).toEqual(['busy', 'busy', 'busy', 'leftAlone', 'leftAlone'])
    expect(nonces).toHaveLength(3)
    await expect.poll(() => asked(one)).toBe('hello')
  })

  it('is still asked after failures that its protocol does not count', async () => {
    const { url } = await echo(failing(401, 3))
    const one = client(url, { breakAfter: 3 }, { uncounted: ['refused'] })
    for (let i = 0; i < 3; i++) expect(await asked(one)).toBe('refused')
    expect(await asked(one)).toBe('hello')
  })
})

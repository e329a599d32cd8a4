import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApplication } from '../../support/halls/application.ts'

const SCRIPT = `export const words = ${JSON.stringify('容缺受理 '.repeat(2000))}`
const PAGE = `<!doctype html><title>${'页'.repeat(1000)}</title>`
const UNPACK: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

let hall: TestApplication

beforeAll(async () => {
  const pages = mkdtempSync(join(tmpdir(), 'rongque-pages-'))
  for (const [name, content] of [
    ['script-a1.js', SCRIPT],
    ['index.html', PAGE],
  ] as const) {
    writeFileSync(join(pages, name), content)
    writeFileSync(join(pages, `${name}.br`), brotliCompressSync(content))
    writeFileSync(join(pages, `${name}.gz`), gzipSync(content))
  }
  writeFileSync(join(pages, 'small.css'), 'a{}')
  hall = await TestApplication.start({ pages })
})
afterAll(() => hall.remove())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Not unpacked, as fetch would. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${hall.address}${path}`, { method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

describe('the pages', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', undefined],
    ['zstd', undefined],
    ['', undefined],
  ])('accept-encoding %j → %s, with the type and caching of the file', async (accepted, encoding) => {
    const { status, headers, body } = await ask('/script-a1.js', { 'accept-encoding': accepted })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect((UNPACK[encoding ?? ''] ?? (bytes => bytes))(body).toString()).toBe(SCRIPT)
    expect(Number(headers['content-length'])).toBe(body.length)
  })

  it('the page itself is always revalidated, compressed or not', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      for (const path of ['/', '/index.html']) {
        const { headers } = await ask(path, { 'accept-encoding': accepted })
        expect(headers['cache-control']).toBe('no-cache')
        expect(headers['content-type']).toBe('text/html; charset=utf-8')
      }
    }
  })

  it('each encoding has its own ETag, and a later request with it gets 304', async () => {
    const tags = []
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await ask('/script-a1.js', { 'accept-encoding': accepted })
      tags.push(headers.etag)
      const again = await ask('/script-a1.js', { 'accept-encoding': accepted, 'if-none-match': headers.etag ?? '' })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
    }
    expect(new Set(tags).size).toBe(3)
  })

  it('HEAD has the headers of GET; a range is of the encoded bytes', async () => {
    const whole = await ask('/script-a1.js', { 'accept-encoding': 'br' })
    const head = await ask('/script-a1.js', { 'accept-encoding': 'br' }, 'HEAD')
    expect(head.body).toHaveLength(0)
    for (const name of ['content-length', 'content-encoding', 'content-type', 'etag', 'vary']) {
      expect(head.headers[name], name).toBe(whole.headers[name])
    }
    const part = await ask('/script-a1.js', { 'accept-encoding': 'br', range: 'bytes=5-14' })
    expect(part.status).toBe(206)
    expect(part.body).toEqual(whole.body.subarray(5, 15))
    expect(part.headers['content-range']).toBe(`bytes 5-14/${whole.body.length}`)
  })

  it('a file that is not worth compressing comes as it is', async () => {
    const { headers, body } = await ask('/small.css', { 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('a{}')
  })
})

describe('the calls', () => {
  const operator = { 'x-hall-operator': 'clerk-1' }

  it.each(['br', 'gzip'])('a long answer is compressed: %s', async encoding => {
    const plain = await ask('/api/items', operator)
    const packed = await ask('/api/items', { ...operator, 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers['content-type']).toContain('application/json')
    expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(UNPACK[encoding]?.(packed.body)).toEqual(plain.body)
    expect(packed.body.length).toBeLessThan(plain.body.length / 3)
  })

  it('a short answer is not compressed', async () => {
    const { headers } = await ask('/api/reader/health', { ...operator, 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('events come one by one, as they happen', async () => {
    const client = hall.client()
    await client.reader.liftCard()
    const seen: string[] = []
    const response = await fetch(`${hall.address}/rpc/reader/watch`, {
      method: 'POST',
      headers: { ...operator, 'accept-encoding': 'br, gzip', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const wait = async (text: string) => {
      while (!seen.join('').includes(text)) {
        const next = await reader?.read()
        if (!next || next.done) throw new Error('the stream has ended')
        seen.push(next.value)
      }
    }
    await wait('"none"')
    await client.reader.placeCard({ id: 'wang' })
    await wait('"read"')
    expect(seen.join('')).toContain('王*本')
    await reader?.cancel()
  })

  it('a compressed request is not decompressed', async () => {
    const headers = { ...operator, 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const body = gzipSync(JSON.stringify({ kind: 'person', number: '0'.repeat(40) }))
    const { status } = await ask(
      '/api/people/check-number',
      { ...headers, 'content-length': String(body.length) },
      'POST',
      body.toString('latin1'),
    )
    expect(status).toBeGreaterThanOrEqual(400)
  })
})

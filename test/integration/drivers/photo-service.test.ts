import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'fast-png'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ReaderError } from '../../../drivers/error.ts'
import { writeBitmap } from '../../../drivers/photo/bitmap.ts'
import type { VendorServiceOptions } from '../../../drivers/photo/service/options.ts'
import { SERVICE_PROTOCOLS, type ServiceName } from '../../../drivers/photo/service/protocol.ts'
import { VendorServiceDecoder } from '../../../drivers/photo/vendor-service.ts'
import { LI, OUYANG, WANG } from '../../support/readers/cards.ts'
import { pictureOf, wltBlock } from '../../support/readers/photo-library.ts'
import { jpegFile } from '../../support/readers/pictures.ts'

const wlt = wltBlock(1)
const idNumber = WANG.idNumber
const bitmap = (person: number) =>
  writeBitmap({ kind: 'pixels', width: 102, height: 126, rgba: pictureOf(wltBlock(person)) })
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

let server: Server
let url: string
let asked: string[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
let opened: VendorServiceDecoder[]
beforeEach(async () => {
  asked = []
  opened = []
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  url = await listening(server)
})
afterEach(async () => {
  await Promise.all(opened.map(decoder => decoder.close()))
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

async function listening(made: Server): Promise<string> {
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`
}

const json = (body: unknown): RequestListener => says(JSON.stringify(body))
const says =
  (text: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text)

const card = (number: string, picture: Uint8Array) => ({ certNumber: number, identityPic: base64(picture) })

function decoderWith(options: Partial<VendorServiceOptions> = {}): VendorServiceDecoder {
  const decoder = new VendorServiceDecoder({ url, protocol: SERVICE_PROTOCOLS.cvr, timeoutMs: 60_000, ...options })
  opened.push(decoder)
  return decoder
}

const refusal = (decoded: Promise<unknown>) =>
  decoded.then(
    () => 'a picture',
    error => (error instanceof ReaderError ? `${error.code} ${error.detail}` : error),
  )

describe.each<[ServiceName, (number: string, picture: string) => unknown, string[]]>([
  [
    'cvr',
    (certNumber, identityPic) => ({ resultFlag: '0', certNumber, identityPic }),
    ['GET /OpenDevice', 'GET /readcard', 'GET /CloseDevice'],
  ],
  [
    'certctl',
    (certNumber, identityPic) => ({ resultFlag: 0, resultContent: { certNumber, identityPic } }),
    ['GET /api/connect', 'GET /api/readCert', 'GET /api/disconnect'],
  ],
  ['synjones', (cardno, photobase64) => ({ retcode: '0x90 0x1', cardno, photobase64 }), ['GET /api/ReadMsg']],
  [
    'donsee',
    (cardID, photoBase64) => ({ code: 0, IDCardInfo: { cardID, photoBase64, photoBase64_Z: 'no' } }),
    ['POST /card=idcard'],
  ],
])('%s', (name, body, expected) => {
  it('gives the picture of the requested card and releases the reader', async () => {
    answer = json(body(idNumber, base64(jpegFile(102, 126))))
    const decoder = decoderWith({ protocol: SERVICE_PROTOCOLS[name] })
    const picture = await decoder.decode({ wlt, idNumber })
    expect(picture).toEqual({ kind: 'jpeg', width: 102, height: 126, bytes: jpegFile(102, 126) })
    await decoder.close()
    expect(asked).toEqual(expected)
  })

  it('another person’s card on the reader → no picture, and no number in the error', async () => {
    answer = json(body(LI.idNumber, base64(jpegFile(102, 126))))
    const refused = refusal(decoderWith({ protocol: SERVICE_PROTOCOLS[name] }).decode({ wlt, idNumber }))
    expect(await refused).toBe('R163 about another card')
  })

  it('no card on the reader → no picture', async () => {
    answer = json(body('', ''))
    const refused = refusal(decoderWith({ protocol: SERVICE_PROTOCOLS[name] }).decode({ wlt, idNumber }))
    expect(await refused).toMatch(/^R163 no /)
  })
})

describe('answers with a picture', () => {
  it('a BMP from the service becomes pixels', async () => {
    answer = json(card(idNumber, bitmap(1)))
    const picture = await decoderWith().decode({ wlt, idNumber })
    expect(picture).toEqual({ kind: 'pixels', width: 102, height: 126, rgba: pictureOf(wltBlock(1)) })
  })

  it('a PNG from the service is passed on', async () => {
    const bytes = encode({ width: 102, height: 126, data: pictureOf(wltBlock(1)), channels: 4 })
    answer = json(card(idNumber, bytes))
    expect(await decoderWith().decode({ wlt, idNumber })).toEqual({ kind: 'png', width: 102, height: 126, bytes })
  })

  it.each([
    ['a data URL', (text: string) => `data:image/jpeg;base64,${text}`],
    ['broken lines', (text: string) => text.replace(/.{76}/g, '$&\r\n')],
  ])('the service’s answer %s is understood', async (_what, written) => {
    answer = json({ certNumber: ` ${idNumber.toLowerCase()} `, identityPic: written(base64(jpegFile(204, 252))) })
    expect(await decoderWith().decode({ wlt, idNumber })).toMatchObject({ kind: 'jpeg', width: 204, height: 252 })
  })

  it('JSON in GBK with spaces around colons is understood', async () => {
    const head = Buffer.from([...Buffer.from('{"partyName" : "'), 0xcd, 0xf5, 0x81, 0x5c, ...Buffer.from('", ')])
    const rest = Buffer.from(`"certNumber" : "${idNumber}", "identityPic" : "${base64(bitmap(1))}"}`)
    answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=GBK' }).end(Buffer.concat([head, rest]))
    expect(await decoderWith().decode({ wlt, idNumber })).toMatchObject({ kind: 'pixels' })
  })
})

describe('answers without a picture', () => {
  it.each<[string, RequestListener, string]>([
    ['HTML', says('<html>'), 'the answer is no JSON'],
    ['nothing', says(''), 'the answer is no JSON'],
    ['null', says('null'), 'no certNumber'],
    [
      'a number instead of a text',
      json({ certNumber: Number(idNumber), identityPic: base64(bitmap(1)) }),
      'no certNumber',
    ],
    ['no picture', json({ certNumber: idNumber }), 'no identityPic'],
    ['invalid base64', json({ certNumber: idNumber, identityPic: '%%%' }), 'no whole JPEG, BMP or PNG of a portrait'],
    ['a text as picture', json(card(idNumber, Buffer.from('no picture'))), 'no whole JPEG, BMP or PNG of a portrait'],
    ['half a JPEG', json(card(idNumber, jpegFile(102, 126).slice(0, 80))), 'no whole JPEG, BMP or PNG of a portrait'],
    ['the front of the card', json(card(idNumber, jpegFile(540, 340))), 'no whole JPEG, BMP or PNG of a portrait'],
    ['a speck', json(card(idNumber, jpegFile(10, 12))), 'no whole JPEG, BMP or PNG of a portrait'],
    ['an error', (_request, response) => response.writeHead(500).end(), 'status 500'],
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
      'status 302',
    ],
    ['too much', says(' '.repeat(70_000)), 'an answer of more than 65536 bytes'],
    ['half and is cut off', (_request, response) => cut(response), 'UND_ERR_SOCKET'],
  ])('a service that answers %s → no picture', async (_what, listener, expected) => {
    answer = (request, response) => (request.url === '/readcard' ? listener : says('ok'))(request, response)
    expect(await refusal(decoderWith({ longestAnswer: 65_536 }).decode({ wlt, idNumber }))).toBe(`R163 ${expected}`)
  })

  it.each([
    ['no number', undefined],
    ['an empty number', ''],
    ['blanks for a number', ' '.repeat(18)],
    ['a short number', '440604'],
  ])('%s to compare with → the service is not asked', async (_what, number) => {
    answer = json(card(number ?? '', bitmap(1)))
    const photo = number === undefined ? { wlt } : { wlt, idNumber: number }
    expect(await refusal(decoderWith().decode(photo))).toBe('R163 no number to compare with')
    expect(asked).toEqual([])
  })

  it('a block that is not WLT → the service is not asked', async () => {
    expect(await refusal(decoderWith().decode({ wlt: new Uint8Array(1024), idNumber }))).toBe('R164 1024 bytes')
    expect(asked).toEqual([])
  })

  it('a picture already seen with another card → no picture', async () => {
    const decoder = decoderWith()
    answer = json(card(idNumber, bitmap(1)))
    await decoder.decode({ wlt, idNumber })
    await decoder.decode({ wlt, idNumber })
    answer = json(card(LI.idNumber, bitmap(1)))
    const second = refusal(decoder.decode({ wlt, idNumber: LI.idNumber }))
    expect(await second).toBe('R163 the picture of another card')
    answer = json(card(OUYANG.idNumber, bitmap(3)))
    expect(await decoder.decode({ wlt, idNumber: OUYANG.idNumber })).toMatchObject({ rgba: pictureOf(wltBlock(3)) })
  })

  it('a service that does not run → no picture', async () => {
    const gone = createServer()
    const there = await listening(gone)
    await new Promise(resolve => gone.close(resolve))
    expect(await refusal(decoderWith({ url: there }).decode({ wlt, idNumber }))).toBe('R163 ECONNREFUSED')
  })
})

describe('time-outs', () => {
  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    ['never ends its answer', (_request, response) => response.writeHead(200).write('{')],
  ])('a service that %s times out, and the reader is released', async (_what, listener) => {
    answer = (request, response) => (request.url === '/readcard' ? listener : says('ok'))(request, response)
    const decoder = decoderWith({ timeoutMs: 200 })
    expect(await refusal(decoder.decode({ wlt, idNumber }))).toBe('R163 no answer in 200 ms')
    await decoder.close()
    expect(asked).toEqual(['GET /OpenDevice', 'GET /readcard', 'GET /CloseDevice'])
  })

  it('an aborted photo returns at once, and waiting ones are not requested', async () => {
    answer = () => {}
    const decoder = decoderWith({ protocol: SERVICE_PROTOCOLS.synjones })
    const stop = new AbortController()
    const both = [decoder.decode({ wlt, idNumber }, stop.signal), decoder.decode({ wlt, idNumber }, stop.signal)]
    const refused = Promise.all(both.map(refusal))
    while (asked.length === 0) await sleep(5)
    stop.abort()
    expect(await refused).toEqual(['R163 aborted', 'R163 aborted'])
    expect(asked).toEqual(['GET /api/ReadMsg'])
  })

  it('close aborts the current request and sends no more', async () => {
    answer = () => {}
    const decoder = decoderWith({ timeoutMs: 60_000, protocol: SERVICE_PROTOCOLS.donsee })
    const waiting = refusal(decoder.decode({ wlt, idNumber }))
    while (asked.length === 0) await sleep(5)
    await decoder.close()
    expect(await waiting).toBe('R163 closed')
    expect(await refusal(decoder.decode({ wlt, idNumber }))).toBe('R163 closed')
    await decoder.close()
    expect(asked).toHaveLength(1)
  })

  it('cards requested together are read one by one, opening and releasing the reader each time', async () => {
    answer = json(card(idNumber, bitmap(1)))
    const decoder = decoderWith()
    await Promise.all([decoder.decode({ wlt, idNumber }), decoder.decode({ wlt, idNumber })])
    await decoder.close()
    const once = ['GET /OpenDevice', 'GET /readcard', 'GET /CloseDevice']
    expect(asked).toEqual([...once, ...once])
  })
})

describe('service addresses', () => {
  it.each([
    'http://192.0.2.7:19196',
    'http://reader.example',
    'http://127.0.0.1.example',
    'http://127.0.0.1@192.0.2.7',
    'http://[2001:db8::1]',
    'file:///etc/passwd',
    'localhost:19196',
    '',
  ])('%s is not a local address', address => {
    expect(() => decoderWith({ url: address })).toThrow('R163')
  })

  it.each(['http://localhost:1', 'http://127.0.0.2', 'https://[::1]:9199/', 'http://127.1'])(
    '%s is a local address',
    address => {
      expect(() => decoderWith({ url: address })).not.toThrow()
    },
  )

  it('a remote address needs allowRemote', () => {
    expect(() => decoderWith({ url: 'http://192.0.2.7:19196', allowRemote: true })).not.toThrow()
  })

  it('an address may have a path', async () => {
    answer = json(card(idNumber, bitmap(1)))
    await decoderWith({ url: `${url}/vendor/`, protocol: SERVICE_PROTOCOLS.synjones })
      .decode({ wlt, idNumber })
      .catch(() => {})
    expect(asked).toEqual(['GET /vendor/api/ReadMsg'])
  })
})

function cut(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' }).write('{', () => response.destroy())
}

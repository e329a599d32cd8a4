import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { LARGEST_SIGNATURE, signatureImage } from '../../../electron/documents/signature-image.ts'
import { drawing } from '../../support/halls/drawing.ts'
import { checkOften } from '../../support/properties/check-often.ts'
import { chunk, filtered, withLines } from '../../support/readers/png-lines.ts'

const PNG = Buffer.from(drawing(), 'base64')

function attempt(bytes: Uint8Array | string): string {
  try {
    return signatureImage(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('base64')) === ''
      ? 'empty'
      : 'ok'
  } catch (error) {
    return (error as Error).message.slice(0, 4)
  }
}

function changed(at: number, value: number): Buffer {
  const copy = Buffer.from(PNG)
  copy[at] = value
  return copy
}

function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(60_000_000))
  const data = encode({ width: 10, height: 10, data: new Uint8Array(400), channels: 4 })
  const at = Buffer.from(data).indexOf('IDAT') - 4
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.length)
  return Buffer.concat([data.subarray(0, at), length, Buffer.from('IDAT'), packed, Buffer.alloc(4), PNG.subarray(-12)])
}

function carrying(...chunks: readonly Buffer[]): Buffer {
  const data = PNG.indexOf('IDAT') - 4
  return Buffer.concat([PNG.subarray(0, data), ...chunks, PNG.subarray(data)])
}

/** 190 MB in 190 KB. */
const PROFILE = chunk(
  'iCCP',
  Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(190_000_000), { level: 9 })]),
)

/** The slowest case: as many transparent pixels as allowed, each with the Paeth filter. */
function largeAndEmpty(): Buffer {
  const lines = Buffer.alloc((2000 * 4 + 1) * 250)
  for (let at = 0; at < lines.length; at += 2000 * 4 + 1) lines[at] = 4
  return withLines(2000, 250, lines)
}

describe('the picture of a signature', () => {
  it('a valid PNG is kept unchanged', () => {
    expect(signatureImage(drawing())).toBe(drawing())
  })

  it('is stored without profiles, texts, times and trailing bytes', () => {
    const text = chunk('tEXt', Buffer.from('Author\0样本'))
    const file = Buffer.concat([carrying(PROFILE, text, chunk('tIME', Buffer.alloc(7))), Buffer.from('<script>')])
    expect(signatureImage(file.toString('base64'))).toBe(drawing())
  })

  it('counts as empty when only transparent pixels differ', () => {
    const data = new Uint8Array(40 * 20 * 4)
    for (let at = 0; at < data.length; at++) data[at] = at % 4 === 3 ? 0 : at % 251
    expect(attempt(encode({ width: 40, height: 20, data, channels: 4 }))).toBe('K373')
  })

  it('is judged the same with every PNG filter', () => {
    const data = Uint8Array.from({ length: 30 * 10 * 4 }, (_, at) => (at % 7 === 0 ? 255 : at % 113))
    const lines = (filter: number) => filtered(data, 30 * 4, filter)
    for (const filter of [0, 1, 2, 3, 4])
      expect([filter, attempt(withLines(30, 10, lines(filter)))]).toEqual([filter, 'ok'])
    const blank = new Uint8Array(30 * 10 * 4).fill(200)
    for (const filter of [0, 1, 2, 3, 4]) {
      expect([filter, attempt(withLines(30, 10, filtered(blank, 30 * 4, filter)))]).toEqual([filter, 'K373'])
    }
  })

  it.each<[string, () => Uint8Array]>([
    ['a profile of 190 MB', () => carrying(PROFILE)],
    ['as many pixels as there may be, all of them empty', () => largeAndEmpty()],
    ['data that unpacks to far more than the header says', bomb],
    ['17,000 chunks', () => carrying(...Array.from({ length: 16_500 }, () => chunk('zzZz')))],
    ['16,000 pieces of data', () => carrying(...Array.from({ length: 16_000 }, () => chunk('IDAT')))],
    ['noise', () => Buffer.concat([PNG.subarray(0, 8), randomBytes(LARGEST_SIGNATURE - 8)])],
  ])('is judged quickly: %s', (_what, make) => {
    const base64 = Buffer.from(make()).toString('base64')
    expect(base64.length).toBeLessThanOrEqual(Math.ceil(LARGEST_SIGNATURE / 3) * 4)
    // The fastest counts: the machine may be busy.
    const times = Array.from({ length: 7 }, () => {
      const began = performance.now()
      attempt(base64)
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })

  it('is accepted or refused with a code, for any bytes', () => {
    const some = fc.uint8Array({ maxLength: 200 })
    const types = fc.constantFrom('IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'iCCP', 'tEXt', 'ABCD', 'ab1d')
    const chunks = fc.array(
      fc.tuple(types, some).map(([type, data]) => chunk(type, data)),
      { maxLength: 5 },
    )
    const files = fc.oneof(
      some.map(bytes => Buffer.concat([PNG.subarray(0, 8), bytes])),
      chunks.map(all => carrying(...all)),
      chunks.map(all => Buffer.concat([PNG.subarray(0, 33), ...all, PNG.subarray(-12)])),
    )
    checkOften(
      { ok: 25, K372: 100 },
      met =>
        fc.property(files, file => {
          const judgement = attempt(file)
          expect(['ok', 'K372', 'K373']).toContain(judgement)
          if (judgement === 'ok' || judgement === 'K372') met(judgement)
        }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['nothing', '', 'K372'],
    ['no base64', '<script>', 'K372'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'K372'],
    ['the signature of a PNG alone', PNG.subarray(0, 8), 'K372'],
    ['cut off', PNG.subarray(0, PNG.length - 20), 'K372'],
    ['a byte changed: its sum is wrong', changed(45, 0xff), 'K372'],
    ['wider than any pad', encode({ width: 3000, height: 1, data: new Uint8Array(9000), channels: 3 }), 'K372'],
    ['16 bits deep', encode({ width: 2, height: 2, data: new Uint16Array(4), channels: 1, depth: 16 }), 'K372'],
    ['too large', Buffer.concat([PNG, Buffer.alloc(LARGEST_SIGNATURE)]), 'K372'],
    ['packed to unfold into gigabytes', bomb(), 'K372'],
    ['empty', encode({ width: 40, height: 20, data: new Uint8Array(3200), channels: 4 }), 'K373'],
    ['one white sheet', encode({ width: 40, height: 20, data: new Uint8Array(2400).fill(255), channels: 3 }), 'K373'],
  ])('is refused: %s', (_name, bytes, code) => {
    expect(attempt(bytes)).toBe(code)
  })
})

import fc from 'fast-check'
import { decode, encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { readBitmap, writeBitmap } from '../../../../drivers/photo/bitmap.ts'
import { pictureFromFile } from '../../../../drivers/photo/picture-file.ts'
import { isBlank, type Pixels, pixelsFromRaw, RAW_LAYOUTS } from '../../../../drivers/photo/pixels.ts'
import { writePng } from '../../../../drivers/photo/png.ts'
import { checkAll, checkOften } from '../../../support/properties/check-often.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'
import { pictureOf, wltBlock } from '../../../support/readers/photo-library.ts'
import { jpegFile } from '../../../support/readers/pictures.ts'

/** Red, green / blue, white. */
const FOUR: Pixels = { kind: 'pixels', width: 2, height: 2, rgba: hex('FF0000FF 00FF00FF 0000FFFF FFFFFFFF') }
const FOUR_BMP = hex(`
  424D 46000000 0000 0000 36000000
  28000000 02000000 02000000 0100 1800 00000000 10000000 00000000 00000000 00000000 00000000
  FF0000 FFFFFF 0000
  0000FF 00FF00 0000`)

const PORTRAIT: Pixels = { kind: 'pixels', width: 102, height: 126, rgba: pictureOf(wltBlock(1)) }

const pictures = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).chain(([width, height]) =>
  fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }).map((rgba): Pixels => {
    for (let i = 3; i < rgba.length; i += 4) rgba[i] = 0xff
    return { kind: 'pixels', width, height, rgba }
  }),
)

describe('BMP', () => {
  it('a BMP has its header, and rows bottom-up padded to four bytes', () => {
    expect(toHex(writeBitmap(FOUR))).toBe(toHex(FOUR_BMP))
  })

  it('a BMP of a card’s photo has 38,862 bytes', () => {
    expect(writeBitmap(PORTRAIT)).toHaveLength(38_862)
  })

  it('any BMP is read as written', () => {
    checkAll(
      fc.property(pictures, picture => {
        expect(readBitmap(writeBitmap(picture))).toEqual(picture)
      }),
    )
  })

  it('a top-down BMP is read', () => {
    const file = FOUR_BMP.slice()
    new DataView(file.buffer).setInt32(22, -2, true)
    expect(toHex(readBitmap(file)?.rgba ?? new Uint8Array())).toBe('0000FFFFFFFFFFFFFF0000FF00FF00FF')
  })

  it('a 32-bit BMP is read without alpha', () => {
    const file = new Uint8Array([...FOUR_BMP.slice(0, 54), ...hex('FF000000 FFFFFF07 0000FF00 00FF00FF')])
    new DataView(file.buffer).setUint16(28, 32, true)
    expect(readBitmap(file)).toEqual(FOUR)
  })

  it('a BMP inside a larger buffer is read', () => {
    const buffer = new Uint8Array(100).fill(0x42)
    buffer.set(FOUR_BMP, 7)
    expect(readBitmap(buffer.subarray(7, 7 + FOUR_BMP.length))).toEqual(FOUR)
  })

  it.each<[string, (header: DataView) => void]>([
    ['another signature', header => header.setUint16(0, 0x4d43, true)],
    ['pixels in the header', header => header.setUint32(10, 53, true)],
    ['pixels after the end', header => header.setUint32(10, 55, true)],
    ['an old header', header => header.setUint32(14, 12, true)],
    ['no width', header => header.setInt32(18, 0, true)],
    ['a negative width', header => header.setInt32(18, -2, true)],
    ['no height', header => header.setInt32(22, 0, true)],
    ['too many rows', header => header.setInt32(22, 3, true)],
    ['the smallest height', header => header.setInt32(22, -0x80000000, true)],
    ['two planes', header => header.setUint16(26, 2, true)],
    ['a palette', header => header.setUint16(28, 8, true)],
    ['compression', header => header.setUint32(30, 1, true)],
  ])('a BMP with %s is refused', (_what, spoil) => {
    const file = FOUR_BMP.slice()
    spoil(new DataView(file.buffer))
    expect(readBitmap(file)).toBeUndefined()
  })

  it('a BMP cut anywhere is refused', () => {
    for (let length = 0; length < FOUR_BMP.length; length++) {
      expect(readBitmap(FOUR_BMP.slice(0, length))).toBeUndefined()
    }
  })

  it('any bytes as BMP do not throw', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: FOUR_BMP.length - 1 }), fc.nat({ max: 255 })), { maxLength: 3 })
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 80 }).map(rest => Uint8Array.from([0x42, 0x4d, ...rest])),
      changes.map(some => some.reduce((bytes, [at, byte]) => bytes.with(at, byte), FOUR_BMP)),
    )
    checkOften({ read: 6, refused: 40 }, met => fc.property(files, file => met(readBitmap(file) ? 'read' : 'refused')))
  })
})

it('any PNG is decoded as written, pixel by pixel', () => {
  checkAll(
    fc.property(pictures, picture => {
      const { width, height, data, depth, channels } = decode(writePng(picture), { checkCrc: true })
      expect({ width, height, depth, channels }).toEqual({
        width: picture.width,
        height: picture.height,
        depth: 8,
        channels: 4,
      })
      expect(Buffer.compare(data as Uint8Array, picture.rgba)).toBe(0)
    }),
  )
})

describe('raw pixels', () => {
  it.each([
    ['bgr', '0000FF 00FF00 FF0000 FFFFFF'],
    ['rgb', 'FF0000 00FF00 0000FF FFFFFF'],
    ['bgrReversed', 'FFFFFF FF0000 00FF00 0000FF'],
    ['rgbReversed', 'FFFFFF 0000FF 00FF00 FF0000'],
  ] as const)('laid out as %s', (layout, raw) => {
    expect(pixelsFromRaw(hex(raw), layout, 2, 2)).toEqual(FOUR)
  })

  it('a reversed picture read from its end has the other colour order', () => {
    checkAll(
      fc.property(fc.uint8Array({ minLength: 36, maxLength: 36 }), raw => {
        expect(pixelsFromRaw(raw, 'bgrReversed', 4, 3)).toEqual(pixelsFromRaw(raw.toReversed(), 'rgb', 4, 3))
      }),
    )
  })

  it.each(RAW_LAYOUTS)('%s of a wrong length is refused', layout => {
    for (const length of [0, 11, 13, 16]) {
      expect(pixelsFromRaw(new Uint8Array(length), layout, 2, 2)).toBeUndefined()
    }
  })
})

it('a picture of one colour is blank, with one other pixel not', () => {
  const rgba = Uint8Array.from({ length: 400 }, (_, i) => [7, 8, 9, 255][i % 4] ?? 0)
  expect(isBlank({ kind: 'pixels', width: 10, height: 10, rgba })).toBe(true)
  for (const at of [0, 201, 398]) {
    const other = rgba.with(at, 99)
    expect(isBlank({ kind: 'pixels', width: 10, height: 10, rgba: other })).toBe(false)
  }
})

describe('picture files', () => {
  const png = writePng(PORTRAIT)

  it('a picture file is recognised by its content', () => {
    expect(pictureFromFile(writeBitmap(PORTRAIT))).toEqual(PORTRAIT)
    expect(pictureFromFile(png)).toEqual({ kind: 'png', width: 102, height: 126, bytes: png })
    const jpeg = jpegFile(358, 441)
    expect(pictureFromFile(jpeg)).toEqual({ kind: 'jpeg', width: 358, height: 441, bytes: jpeg })
  })

  it('bytes after a JPEG are dropped', () => {
    const jpeg = jpegFile(102, 126)
    const padded = Uint8Array.from([...jpeg, 0, 0, 0, 13, 10])
    expect(pictureFromFile(padded)).toEqual({ kind: 'jpeg', width: 102, height: 126, bytes: jpeg })
  })

  it('a picture file cut anywhere is refused', () => {
    for (const whole of [png, jpegFile(102, 126), writeBitmap(PORTRAIT)]) {
      for (let length = 0; length < whole.length; length += 1 + (length >> 7)) {
        expect(pictureFromFile(whole.slice(0, length))).toBeUndefined()
      }
    }
  })

  it('a PNG with any byte changed is refused', () => {
    checkAll(
      fc.property(fc.integer({ min: 8, max: png.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(pictureFromFile(png.with(at, (png[at] ?? 0) ^ change))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a card’s front', 540, 340],
    ['a wide square', 127, 126],
    ['a thumbnail', 60, 80],
    ['a strip', 100, 161],
    ['a poster', 2000, 2100],
  ])('a picture shaped like %s is not a portrait', (_what, width, height) => {
    expect(pictureFromFile(jpegFile(width, height))).toBeUndefined()
  })

  it('a small PNG that claims to be huge is not unpacked', () => {
    const bomb = encode({ width: 1, height: 1, data: new Uint8Array(4), channels: 4 })
    new DataView(bomb.buffer).setUint32(16, 60_000)
    new DataView(bomb.buffer).setUint32(20, 60_000)
    expect(pictureFromFile(bomb)).toBeUndefined()
  })

  it('any bytes as picture file do not throw, and end', () => {
    const starts = fc.constantFrom([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0, 0], [...png.slice(0, 8)])
    const ends = fc.constantFrom([], [0xff, 0xd9])
    const jpeg = Uint8Array.from(jpegFile(102, 126))
    const files = fc.oneof(
      fc
        .tuple(starts, fc.uint8Array({ maxLength: 300 }), ends)
        .map(([start, middle, end]) => Uint8Array.from([...start, ...middle, ...end])),
      fc.tuple(fc.nat({ max: jpeg.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => jpeg.with(at, byte)),
    )
    checkOften({ 'a picture': 10, refused: 40 }, met =>
      fc.property(files, file => met(pictureFromFile(file) ? 'a picture' : 'refused')),
    )
  })
})

import { deflateSync } from 'node:zlib'
import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { LARGEST_SIGNATURE, signatureImage } from '../../../electron/documents/signature-image.ts'
import { drawing } from '../../support/drawing.ts'

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

/** A small file that would unpack to far more than its header says. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(60_000_000))
  const data = encode({ width: 10, height: 10, data: new Uint8Array(400), channels: 4 })
  const at = Buffer.from(data).indexOf('IDAT') - 4
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.length)
  return Buffer.concat([data.subarray(0, at), length, Buffer.from('IDAT'), packed, Buffer.alloc(4), PNG.subarray(-12)])
}

describe('the picture of a signature', () => {
  it('is kept as it came', () => {
    expect(signatureImage(drawing())).toBe(drawing())
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

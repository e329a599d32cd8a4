import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PIXEL = 4

export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** An RGBA PNG of these lines, each with its filter type first. */
export function withLines(width: number, height: number, lines: Uint8Array): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')])
}

/** Pixels as lines under one of the five filters (PNG 9.2). */
export function filtered(pixels: Uint8Array, lineLength: number, filter: number): Uint8Array {
  const lines: number[] = []
  for (let start = 0; start < pixels.length; start += lineLength) {
    lines.push(filter)
    for (let at = 0; at < lineLength; at++) {
      const pixel = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y + x] ?? 0))
      const left = pixel(at - PIXEL, start)
      const up = pixel(at, start - lineLength)
      const corner = at < PIXEL ? 0 : pixel(at - PIXEL, start - lineLength)
      const paeth = [left, up, corner].reduce((best, value) => {
        const far = (candidate: number) => Math.abs(left + up - corner - candidate)
        return far(value) < far(best) ? value : best
      })
      const foretold = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0
      lines.push((pixel(at, start) - foretold) & 0xff)
    }
  }
  return Uint8Array.from(lines)
}

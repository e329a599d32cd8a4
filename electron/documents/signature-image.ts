import { bytesOfPixel, type PlainPng, type PngHeader, plainPng } from '../../drivers/photo/plain-png.ts'
import { HallError } from '../errors/hall-error.ts'

/** Bytes; ten times what a pad makes. */
export const LARGEST_SIGNATURE = 200 * 1024

/** Pixels; more than any pad has. */
const WIDEST = 2000
const HIGHEST = 1000
const MOST_PIXELS = 500_000

/** Greyscale and true colour; pads make no palettes. */
const COLOURS: readonly number[] = [0, 2, 4, 6]

/** Returns an 8-bit PNG in base64 without other chunks. Throws K372 for an invalid picture, K373 for an empty one. */
export function signatureImage(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  const png = bytes.length <= LARGEST_SIGNATURE ? plainPng(bytes, fromPad) : undefined
  if (!png) throw new HallError('K372')
  if (isBlank(png)) throw new HallError('K373')
  return Buffer.from(png.bytes).toString('base64')
}

function fromPad({ width, height, depth, colour, interlaced }: PngHeader): boolean {
  const fits = width <= WIDEST && height <= HIGHEST && width * height <= MOST_PIXELS
  return depth === 8 && !interlaced && COLOURS.includes(colour) && fits
}

/** All pixels are equal; transparent ones always are. Throws K372. */
function isBlank(png: PlainPng): boolean {
  const size = bytesOfPixel(png)
  const length = png.width * size
  const alpha = png.colour >= 4 ? size - 1 : undefined
  let above: Uint8Array = new Uint8Array(length)
  let first: Uint8Array | undefined
  for (let at = 0; at < png.lines.length; at += length + 1) {
    const line = png.lines.subarray(at + 1, at + 1 + length)
    unfilter(png.lines[at] ?? 0, line, above, size)
    first ??= line.slice(0, size)
    if (differs(line, first, size, alpha)) return false
    above = line
  }
  return true
}

function differs(line: Uint8Array, first: Uint8Array, size: number, alpha: number | undefined): boolean {
  const firstHidden = alpha !== undefined && first[alpha] === 0
  for (let at = 0; at < line.length; at += size) {
    const hidden = alpha !== undefined && line[at + alpha] === 0
    if (hidden && firstHidden) continue
    for (let part = 0; part < size; part++) if (line[at + part] !== first[part]) return true
  }
  return false
}

/** PNG 9.2, in place. Throws K372 for an unknown filter. */
function unfilter(kind: number, line: Uint8Array, above: Uint8Array, size: number): void {
  switch (kind) {
    case 0:
      return
    case 1:
      for (let at = size; at < line.length; at++) line[at] = byte(line, at) + byte(line, at - size)
      return
    case 2:
      for (let at = 0; at < line.length; at++) line[at] = byte(line, at) + byte(above, at)
      return
    case 3:
      for (let at = 0; at < size; at++) line[at] = byte(line, at) + (byte(above, at) >> 1)
      for (let at = size; at < line.length; at++) {
        line[at] = byte(line, at) + ((byte(line, at - size) + byte(above, at)) >> 1)
      }
      return
    case 4:
      for (let at = 0; at < size; at++) line[at] = byte(line, at) + byte(above, at)
      for (let at = size; at < line.length; at++) {
        line[at] = byte(line, at) + nearest(byte(line, at - size), byte(above, at), byte(above, at - size))
      }
      return
    default:
      throw new HallError('K372')
  }
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

/** Paeth predictor. */
function nearest(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

import { inflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import { HallError } from '../errors/hall-error.ts'

/** Largest picture of a signature, bytes. A pad's is a tenth of it. */
export const LARGEST_SIGNATURE = 200 * 1024

/** In pixels; more than any pad has. */
const WIDEST = 2000
const HIGHEST = 1000

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const HEADER_LENGTH = 13

/** Channels by colour type; palettes and deeper pictures do not come from a pad. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }

/**
 * The picture of a drawn signature, as it is kept: base64 of a PNG, 8 bits deep and not interlaced, that decodes and shows
 * something. Throws K372 when it is anything else, K373 when it is empty. Nothing is unpacked beyond the size it names.
 */
export function signatureImage(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  const pixels = bytes.length <= LARGEST_SIGNATURE ? pixelsOf(bytes) : undefined
  if (!pixels) throw new HallError('K372')
  if (pixels.every((value, index) => value === pixels[index % 4])) throw new HallError('K373')
  return bytes.toString('base64')
}

/** RGBA, or what there is of it, four values for each pixel. Undefined for what is no such PNG. */
function pixelsOf(bytes: Buffer): Uint8Array | undefined {
  try {
    const size = sizeOf(bytes)
    if (!size) return undefined
    const { data, channels } = decode(bytes, { checkCrc: true })
    return Uint8Array.from({ length: size.width * size.height * 4 }, (_, index) => {
      const channel = index % 4
      return channel < channels ? (data[Math.floor(index / 4) * channels + channel] ?? 0) : 0
    })
  } catch {
    return undefined
  }
}

/** Width and height, once the header is one of ours and the data unpacks to just that much. */
function sizeOf(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return undefined
  const parts = [...chunks(bytes)]
  const header = parts[0]
  if (header?.type !== 'IHDR' || header.data.length !== HEADER_LENGTH || parts.at(-1)?.type !== 'IEND') return undefined
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  const [depth, colour = 0, , , interlace] = header.data.subarray(8)
  const channels = CHANNELS[colour]
  if (depth !== 8 || interlace !== 0 || !channels) return undefined
  if (width < 1 || height < 1 || width > WIDEST || height > HIGHEST) return undefined
  const expected = (width * channels + 1) * height
  const packed = Buffer.concat(parts.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const unpacked = inflateSync(packed, { maxOutputLength: expected })
  return unpacked.length === expected ? { width, height } : undefined
}

function* chunks(bytes: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  let at = PNG_SIGNATURE.length
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 8 + length
    if (end + 4 > bytes.length) throw new RangeError('a chunk that is cut off')
    yield { type, data: bytes.subarray(at + 8, end) }
    at = end + 4
  }
}

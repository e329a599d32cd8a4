import { readBitmap } from './bitmap.ts'
import type { DecodedPhoto } from './photo-decoder.ts'
import { plainPng } from './plain-png.ts'

/** Portraits: upright, between thumbnail and scan. */
const NARROWEST = 64
const LARGEST_SIDE = 2048
const WIDEST_SHAPE = 1
const NARROWEST_SHAPE = 1.6

/** BMP becomes pixels, JPEG stays, PNG is reduced to its image. Undefined for anything incomplete or not a portrait. */
export function pictureFromFile(bytes: Uint8Array): DecodedPhoto | undefined {
  const picture = readBitmap(bytes) ?? jpegPicture(bytes) ?? pngPicture(bytes)
  return picture && isPortrait(picture.width, picture.height) ? picture : undefined
}

function isPortrait(width: number, height: number): boolean {
  const shape = height / width
  return width >= NARROWEST && height <= LARGEST_SIDE && shape >= WIDEST_SHAPE && shape <= NARROWEST_SHAPE
}

/** ISO/IEC 10918-1, B.1.1.3: frame headers are C0 to CF without DHT, JPG and DAC. */
const isFrameHeader = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const START_OF_SCAN = 0xda
/** Services may append buffer rests or line ends. */
const PADDING = new Set([0x00, 0x0a, 0x0d])

function jpegPicture(padded: Uint8Array): DecodedPhoto | undefined {
  const bytes = padded.subarray(0, padded.findLastIndex(byte => !PADDING.has(byte)) + 1)
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || file.getUint16(0) !== 0xffd8 || file.getUint16(bytes.length - 2) !== 0xffd9) return undefined
  for (let at = 2; at + 9 <= bytes.length; at += 2 + file.getUint16(at + 2)) {
    const marker = file.getUint8(at + 1)
    if (file.getUint8(at) !== 0xff || marker === START_OF_SCAN) return undefined
    if (isFrameHeader(marker)) {
      return { kind: 'jpeg', width: file.getUint16(at + 7), height: file.getUint16(at + 5), bytes }
    }
  }
  return undefined
}

/** Drops extra chunks: a small profile can unpack to gigabytes. */
function pngPicture(file: Uint8Array): DecodedPhoto | undefined {
  const png = plainPng(file, ({ width, height }) => isPortrait(width, height))
  return png && { kind: 'png', width: png.width, height: png.height, bytes: png.bytes }
}

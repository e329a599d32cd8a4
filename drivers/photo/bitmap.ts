import type { Pixels } from './pixels.ts'

const FILE_HEADER_BYTES = 14
const INFO_HEADER_BYTES = 40
const HEADER_BYTES = FILE_HEADER_BYTES + INFO_HEADER_BYTES
const SIGNATURE = 0x4d42
const UNCOMPRESSED = 0
/** Larger means a damaged header. */
const LARGEST_SIDE = 4096

const strideOf = (width: number, bitsPerPixel: number) => Math.ceil((width * bitsPerPixel) / 32) * 4

export function writeBitmap({ width, height, rgba }: Pixels): Uint8Array {
  const stride = strideOf(width, 24)
  const file = new Uint8Array(HEADER_BYTES + stride * height)
  const header = new DataView(file.buffer)
  header.setUint16(0, SIGNATURE, true)
  header.setUint32(2, file.length, true)
  header.setUint32(10, HEADER_BYTES, true)
  header.setUint32(14, INFO_HEADER_BYTES, true)
  header.setInt32(18, width, true)
  header.setInt32(22, height, true)
  header.setUint16(26, 1, true)
  header.setUint16(28, 24, true)
  header.setUint32(34, stride * height, true)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const to = HEADER_BYTES + (height - 1 - y) * stride + x * 3
      file[to] = rgba[from + 2] ?? 0
      file[to + 1] = rgba[from + 1] ?? 0
      file[to + 2] = rgba[from] ?? 0
    }
  }
  return file
}

/** Uncompressed, 24 or 32 bits, bottom-up or top-down; ignores alpha. Undefined for any other file. */
export function readBitmap(file: Uint8Array): Pixels | undefined {
  if (file.length < HEADER_BYTES) return undefined
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const dataOffset = header.getUint32(10, true)
  const infoBytes = header.getUint32(14, true)
  const width = header.getInt32(18, true)
  const signedHeight = header.getInt32(22, true)
  const planes = header.getUint16(26, true)
  const bitsPerPixel = header.getUint16(28, true)
  const compression = header.getUint32(30, true)

  const height = Math.abs(signedHeight)
  const fits = width >= 1 && width <= LARGEST_SIDE && height >= 1 && height <= LARGEST_SIDE
  const plain = planes === 1 && compression === UNCOMPRESSED && (bitsPerPixel === 24 || bitsPerPixel === 32)
  if (header.getUint16(0, true) !== SIGNATURE || infoBytes < INFO_HEADER_BYTES || !fits || !plain) return undefined
  const stride = strideOf(width, bitsPerPixel)
  if (dataOffset < FILE_HEADER_BYTES + infoBytes || dataOffset + stride * height > file.length) return undefined

  const rgba = new Uint8Array(width * height * 4).fill(0xff)
  for (let y = 0; y < height; y++) {
    const row = dataOffset + (signedHeight > 0 ? height - 1 - y : y) * stride
    for (let x = 0; x < width; x++) {
      const from = row + (x * bitsPerPixel) / 8
      const to = (y * width + x) * 4
      rgba[to] = file[from + 2] ?? 0
      rgba[to + 1] = file[from + 1] ?? 0
      rgba[to + 2] = file[from] ?? 0
    }
  }
  return { kind: 'pixels', width, height, rgba }
}

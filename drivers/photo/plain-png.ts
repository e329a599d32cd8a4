import { constants, crc32, inflateSync } from 'node:zlib'

/** PNG third edition, 11.2.1. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly depth: number
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA. */
  readonly colour: number
  readonly interlaced: boolean
}

export interface PlainPng extends PngHeader {
  /** Unpacked: per line its filter type, then its bytes. */
  readonly lines: Uint8Array
  readonly bytes: Uint8Array<ArrayBuffer>
}

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const HEADER_LENGTH = 13

/** Samples per pixel and allowed depths, by colour (11.2.1, table 12). */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/** The seven passes of an interlaced image: first pixel and distance (8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Undefined unless signature, chunks, CRC, header, `mayBe` and unpacked size are right. Drops other chunks unread. */
export function plainPng(bytes: Uint8Array, mayBe: (header: PngHeader) => boolean): PlainPng | undefined {
  const chunks = neededChunks(bytes)
  const header = chunks && headerOf(chunks[0])
  if (!header || !mayBe(header)) return undefined
  const hasPalette = chunks.some(({ type }) => type === 'PLTE')
  if (header.colour === 3 && !hasPalette) return undefined
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const lines = unpacked(packed, lengthOf(header))
  const whole = Buffer.concat([PNG_SIGNATURE, ...chunks.map(({ whole }) => whole)])
  return lines && { ...header, lines, bytes: Uint8Array.from(whole) }
}

export function bytesOfPixel({ colour, depth }: PngHeader): number {
  return Math.ceil(((COLOURS[colour]?.samples ?? 0) * depth) / 8)
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  readonly whole: Uint8Array
}

const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const LONGEST_PALETTE = 3 * 256
/** Encoders write some kilobytes per chunk. */
const MOST_CHUNKS = 4096
const FRAME = 12

function neededChunks(bytes: Uint8Array): Chunk[] | undefined {
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = PNG_SIGNATURE.length
  for (let count = 0; count < MOST_CHUNKS && at + FRAME <= file.length; count++) {
    const length = file.readUInt32BE(at)
    const end = at + FRAME + length
    if (end > file.length) return undefined
    const type = file.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type)) return undefined
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined
    // A capital first letter marks a critical chunk (5.4).
    const needed = NEEDED.has(type)
    if (!needed && /^[A-Z]/.test(type)) return undefined
    if (needed) chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    if (type === 'IEND') return inOrder(chunks) ? chunks : undefined
    at = end
  }
  return undefined
}

/** IHDR, palette and transparency at most once, IDAT without gap, IEND (5.6). */
function inOrder(chunks: readonly Chunk[]): boolean {
  const small = (chunk: Chunk) => chunk.type === 'IDAT' || chunk.data.length <= LONGEST_PALETTE
  return /^IHDR (PLTE )?(tRNS )?(IDAT )+IEND$/.test(chunks.map(({ type }) => type).join(' ')) && chunks.every(small)
}

function headerOf(chunk: Chunk | undefined): PngHeader | undefined {
  if (chunk?.data.length !== HEADER_LENGTH) return undefined
  const data = new DataView(chunk.data.buffer, chunk.data.byteOffset, HEADER_LENGTH)
  const [width, height] = [data.getUint32(0), data.getUint32(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = chunk.data.subarray(8)
  const known = COLOURS[colour]?.depths.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
  return known && width > 0 && height > 0 ? { width, height, depth, colour, interlaced: interlace === 1 } : undefined
}

function lengthOf(header: PngHeader): number {
  const { width, height, interlaced } = header
  if (!interlaced) return lengthOfPass(header, width, height)
  return PASSES.reduce((sum, [left, top, across, down]) => {
    return sum + lengthOfPass(header, Math.ceil((width - left) / across), Math.ceil((height - top) / down))
  }, 0)
}

function lengthOfPass({ colour, depth }: PngHeader, width: number, height: number): number {
  if (width < 1 || height < 1) return 0
  return height * (1 + Math.ceil((width * (COLOURS[colour]?.samples ?? 0) * depth) / 8))
}

function unpacked(packed: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const lines = inflateSync(packed, { maxOutputLength: length, finishFlush: constants.Z_FINISH })
    return lines.length === length ? lines : undefined
  } catch {
    return undefined
  }
}

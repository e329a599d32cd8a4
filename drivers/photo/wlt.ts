import { ReaderError } from '../error.ts'

/**
 * The photo as the card holds it: 1024 bytes WLT, 102 × 126 pixels. Its decoder belongs to the vendors and may not be
 * redistributed, so the raw block is what we hand out.
 */
export interface CardPhoto {
  readonly format: 'wlt'
  readonly bytes: Uint8Array
  /** True when the block begins as a WLT picture of 102 × 126 does. Nothing else may be given to a decoder. */
  readonly recognised: boolean
}

export const PHOTO_WIDTH = 102
export const PHOTO_HEIGHT = 126

/** "WL", width 102 and height 126 as u16 little-endian: the six bytes to check before any decoder sees the block. */
const WLT_HEADER = [0x57, 0x4c, PHOTO_WIDTH, 0x00, PHOTO_HEIGHT, 0x00]

export const WLT_BYTES = 1024

export function cardPhoto(bytes: Uint8Array): CardPhoto | null {
  if (bytes.length === 0) return null
  return { format: 'wlt', bytes, recognised: isWlt(bytes) }
}

/** Throws R164 for a block that no decoder may see: vendor libraries crash on one, or answer the picture before. */
export function requireWlt(bytes: Uint8Array): void {
  if (!isWlt(bytes)) throw new ReaderError('R164', `${bytes.length} bytes`)
}

function isWlt(bytes: Uint8Array): boolean {
  return bytes.length === WLT_BYTES && WLT_HEADER.every((byte, i) => bytes[i] === byte)
}

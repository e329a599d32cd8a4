import { ReaderError } from '../error.ts'

/** The undecoded photo: 1024 bytes WLT, 102 × 126 pixels. Vendors' decoders may not be redistributed. */
export interface CardPhoto {
  readonly format: 'wlt'
  readonly bytes: Uint8Array
  /** Starts like a WLT picture of 102 × 126; only then may a decoder see it. */
  readonly recognised: boolean
}

export const PHOTO_WIDTH = 102
export const PHOTO_HEIGHT = 126

/** "WL", width and height as u16 little-endian. */
const WLT_HEADER = [0x57, 0x4c, PHOTO_WIDTH, 0x00, PHOTO_HEIGHT, 0x00]

export const WLT_BYTES = 1024

export function cardPhoto(bytes: Uint8Array): CardPhoto | null {
  if (bytes.length === 0) return null
  return { format: 'wlt', bytes, recognised: isWlt(bytes) }
}

/** Throws R164: on other blocks vendor libraries crash or return an old picture. */
export function requireWlt(bytes: Uint8Array): void {
  if (!isWlt(bytes)) throw new ReaderError('R164', `${bytes.length} bytes`)
}

function isWlt(bytes: Uint8Array): boolean {
  return bytes.length === WLT_BYTES && WLT_HEADER.every((byte, i) => bytes[i] === byte)
}

import { ReaderError } from '../error.ts'
import type { Pixels } from './pixels.ts'
import { requireWlt } from './wlt.ts'

/** A picture that a service answered in a format of its own, checked and passed on as it came. */
export interface PictureFile {
  readonly kind: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export type DecodedPhoto = Pixels | PictureFile

export interface PhotoToDecode {
  /** The block as the card holds it: 1024 bytes. */
  readonly wlt: Uint8Array
  /** Number of the card that the block is from. A decoder that does not decode this very block compares it. */
  readonly idNumber?: string
}

/**
 * Makes a picture of a card's photo. No decoder comes with this library, since none may be redistributed: there are
 * adapters to what the hall has licensed.
 *
 * Above all a decoder never answers another person's picture. Whatever is in doubt is no picture.
 */
export interface PhotoDecoder {
  /**
   * One photo at a time; others wait. Rejects with a ReaderError R160–R164 or R109, also when `signal` aborts; never
   * with a picture that is incomplete. R164 before anything else for a block that is no WLT picture.
   */
  decode(photo: PhotoToDecode, signal?: AbortSignal): Promise<DecodedPhoto>
  /** Idempotent. A photo that is being decoded is given up. */
  close(): Promise<void>
}

/** Where no decoder is configured. */
export const NO_PHOTO_DECODER: PhotoDecoder = {
  async decode({ wlt }) {
    requireWlt(wlt)
    throw new ReaderError('R160')
  },
  async close() {},
}

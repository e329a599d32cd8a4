import { ReaderError } from '../error.ts'
import type { Pixels } from './pixels.ts'
import { requireWlt } from './wlt.ts'

/** A picture from a service in its own format, checked. */
export interface PictureFile {
  readonly kind: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export type DecodedPhoto = Pixels | PictureFile

export interface PhotoToDecode {
  /** 1024 bytes, as on the card. */
  readonly wlt: Uint8Array
  /** For decoders that read the card again, to compare. */
  readonly idNumber?: string
}

/**
 * Decodes a card's photo. No decoder may be redistributed, so there are only adapters to licensed ones. A decoder must never
 * return another person's picture: in doubt it returns none.
 */
export interface PhotoDecoder {
  /**
   * One photo at a time. Rejects with a ReaderError R160–R164 or R109, also on abort; R164 first of all for a block that is not
   * a WLT picture.
   */
  decode(photo: PhotoToDecode, signal?: AbortSignal): Promise<DecodedPhoto>
  /** Idempotent. Cancels a decoding. */
  close(): Promise<void>
}

/** For halls without a decoder. */
export const NO_PHOTO_DECODER: PhotoDecoder = {
  async decode({ wlt }) {
    requireWlt(wlt)
    throw new ReaderError('R160')
  },
  async close() {},
}

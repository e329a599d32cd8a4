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

/** Adapters: no decoder may be redistributed. In doubt they return no picture, never another person's. */
export interface PhotoDecoder {
  /** One at a time. Rejects with R160–R164 or R109, also on abort; first with R164 for a block that is not WLT. */
  decode(photo: PhotoToDecode, signal?: AbortSignal): Promise<DecodedPhoto>
  /** Idempotent. Cancels a decoding. */
  close(): Promise<void>
}

export const NO_PHOTO_DECODER: PhotoDecoder = {
  async decode({ wlt }) {
    requireWlt(wlt)
    throw new ReaderError('R160')
  },
  async close() {},
}

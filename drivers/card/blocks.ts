import { ReaderError } from '../error.ts'
import { TEXT_BLOCK_BYTES } from './text-block.ts'

export interface CardBlocks {
  readonly text: Uint8Array
  readonly photo: Uint8Array
  /** Empty after ReadBaseMsg, and when no finger is enrolled. */
  readonly fingerprints: Uint8Array
}

/** Cuts DATA by its header: u16BE lengths of text, photo and, with 30 10, fingerprints. Throws R144 if wrong. */
export function cardBlocks(data: Uint8Array, withFingerprints = false): CardBlocks {
  const headerBytes = withFingerprints ? 6 : 4
  if (data.length < headerBytes) throw new ReaderError('R144', `${data.length} bytes`)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const text = view.getUint16(0)
  const photo = view.getUint16(2)
  const fingerprints = withFingerprints ? view.getUint16(4) : 0
  if (text !== TEXT_BLOCK_BYTES || data.length < headerBytes + text + photo + fingerprints) {
    throw new ReaderError('R144', `text ${text}, photo ${photo}, received ${data.length}`)
  }
  const photoAt = headerBytes + text
  return {
    text: data.slice(headerBytes, photoAt),
    photo: data.slice(photoAt, photoAt + photo),
    fingerprints: data.slice(photoAt + photo, photoAt + photo + fingerprints),
  }
}

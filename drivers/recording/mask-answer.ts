import { TEXT_BLOCK_BYTES } from '../card/text-block.ts'
import { cardPhoto } from '../photo/wlt.ts'
import { syntheticPhoto } from '../simulator/simulated-card.ts'
import { maskedAddress, maskedText } from './masked-person.ts'

const STATUS_BYTES = 3
const FILLER = 0xa5
const SHORT_BYTES = 15
const SAM_ID_REQUEST = '12FF'
const SAM_ID_BYTES = 16
const ADDRESS_BYTES = 70
const PHOTO_BYTES = 1024
const FINGERPRINT_BYTES = 512

/**
 * Removes personal data from a good answer; keeps lengths, type letter and status. Goes by the answer's form, not only
 * by `request` (CMD and PARA in hex): a late answer belongs to an earlier one. Returns `payload` when unchanged.
 */
export function maskAnswer(payload: Uint8Array, request: string | undefined): Uint8Array {
  const data = payload.subarray(STATUS_BYTES)
  if (data.length === SAM_ID_BYTES && request === SAM_ID_REQUEST) return payload
  const masked = maskedData(data)
  if (data.every((byte, i) => byte === masked[i])) return payload
  const copy = payload.slice()
  copy.set(masked, STATUS_BYTES)
  return copy
}

function maskedData(data: Uint8Array): Uint8Array {
  if (data.length <= SHORT_BYTES) return new Uint8Array(data.length)
  const headerBytes = blockHeaderBytes(data)
  if (headerBytes > 0) return maskedBlocks(data, headerBytes)
  if (data.length === ADDRESS_BYTES) return maskedAddress(data.length)
  return new Uint8Array(data.length)
}

function blockHeaderBytes(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const text = view.getUint16(0)
  const photo = view.getUint16(2)
  if (text !== TEXT_BLOCK_BYTES || photo > PHOTO_BYTES || data.length < 4 + text + photo) return 0
  const fingerprints = view.getUint16(4)
  return data.length === 6 + text + photo + fingerprints && fingerprints % FINGERPRINT_BYTES === 0 ? 6 : 4
}

function maskedBlocks(data: Uint8Array, headerBytes: number): Uint8Array {
  const masked = new Uint8Array(data.length).fill(FILLER)
  masked.set(data.subarray(0, headerBytes))
  const photoAt = headerBytes + TEXT_BLOCK_BYTES
  masked.set(maskedText(data.subarray(headerBytes, photoAt)), headerBytes)

  const photoBytes = ((data[2] ?? 0) << 8) | (data[3] ?? 0)
  const photo = cardPhoto(data.subarray(photoAt, photoAt + photoBytes))
  if (photo?.recognised) masked.set(syntheticPhoto(), photoAt)
  for (let at = photoAt + photoBytes; headerBytes === 6 && at < data.length; at += FINGERPRINT_BYTES) {
    maskFingerprint(masked.subarray(at, at + FINGERPRINT_BYTES), data.subarray(at))
  }
  return masked
}

/** Keeps only whether there is a template and how the enrolment went. */
function maskFingerprint(masked: Uint8Array, original: Uint8Array): void {
  const [mark = 0, , , , enrolment = 0] = original
  if (mark === 0x43) masked.set([mark, 0x01, 0x00, 0x00, enrolment, 11, 50])
}

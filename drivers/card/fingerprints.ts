import { ReaderError } from '../error.ts'

/** A template as on the card. Sensitive: never stored, printed or logged here; only the caller who asked gets it. */
export interface Fingerprint {
  /** 11–15 right thumb to little finger, 16–20 left; finger uncertain: 97 right, 98 left, 99 other. */
  readonly finger: number
  /** 0 unknown, 1–100. */
  readonly quality: number
  readonly enrolment: 'ok' | 'failed' | 'notEnrolled' | 'unknown'
  /** 512 bytes with header and check byte. */
  readonly template: Uint8Array
}

const TEMPLATE_BYTES = 512
const MARK = 0x43
const ENROLMENTS: Readonly<Record<number, Fingerprint['enrolment']>> = { 1: 'ok', 2: 'failed', 3: 'notEnrolled' }

/** 0, 512 or 1024 bytes, else R145. Skips templates without mark. The CRC-8 in byte 511 is not public: unchecked. */
export function parseFingerprints(block: Uint8Array): readonly Fingerprint[] {
  if (block.length % TEMPLATE_BYTES !== 0 || block.length > 2 * TEMPLATE_BYTES) {
    throw new ReaderError('R145', `${block.length} bytes`)
  }
  const fingerprints: Fingerprint[] = []
  for (let at = 0; at < block.length; at += TEMPLATE_BYTES) {
    const template = block.slice(at, at + TEMPLATE_BYTES)
    if (template[0] !== MARK) continue
    fingerprints.push({
      enrolment: ENROLMENTS[template[4] ?? 0] ?? 'unknown',
      finger: template[5] ?? 0,
      quality: template[6] ?? 0,
      template,
    })
  }
  return fingerprints
}

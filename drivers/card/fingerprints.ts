import { ReaderError } from '../error.ts'

/**
 * A fingerprint's template as the card holds it. It is a special kind of personal information: it goes to the caller who
 * asked for it and nowhere else. Nothing in this library stores, prints or logs it.
 */
export interface Fingerprint {
  /** 11–15 right thumb … little finger, 16–20 left, 97 right, 98 left, 99 other where the finger is uncertain. */
  readonly finger: number
  /** 0 unknown, 1–100. */
  readonly quality: number
  readonly enrolment: 'ok' | 'failed' | 'notEnrolled' | 'unknown'
  /** 512 bytes, header and check byte included. */
  readonly template: Uint8Array
}

const TEMPLATE_BYTES = 512
/** 'C', the first byte of a template. */
const MARK = 0x43
const ENROLMENTS: Readonly<Record<number, Fingerprint['enrolment']>> = { 1: 'ok', 2: 'failed', 3: 'notEnrolled' }

/**
 * Splits the fingerprint block of ReadBaseFPMsg, which has 0, 512 or 1024 bytes: none, one or two fingers. A template
 * without its mark is left out. Throws R145 for any other length. Byte 511 is a CRC-8 whose polynomial is not public, so
 * it is not checked.
 */
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

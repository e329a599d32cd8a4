import { CARD_CODES } from './codes/card.ts'
import type { CodeEntry } from './codes/code-entry.ts'
import { FILES_CODES } from './codes/files.ts'
import { LINE_CODES } from './codes/line.ts'
import { PHOTO_CODES } from './codes/photo.ts'
import { SAM_CODES } from './codes/sam.ts'
import { SCANNER_CODES } from './codes/scanner.ts'
import type { RedactedBytes } from './redacted-bytes.ts'

/**
 * Every way a reader, a card or a scanner can fail, as a closed list. A code never changes its meaning.
 */
export const READER_CODES = {
  ...LINE_CODES,
  ...SAM_CODES,
  ...CARD_CODES,
  ...FILES_CODES,
  ...PHOTO_CODES,
  ...SCANNER_CODES,
} as const

export type ReaderCode = keyof typeof READER_CODES

/** The only error that this library throws. `detail` names a place or a code, never what a card holds. */
export class ReaderError extends Error {
  readonly code: ReaderCode
  readonly detail: string | undefined
  /** R140 only: the text block of a card that nobody can interpret. */
  readonly block: RedactedBytes | undefined

  constructor(code: ReaderCode, detail?: string, options?: ErrorOptions & { readonly block?: RedactedBytes }) {
    const entry = READER_CODES[code]
    super(`${code} ${entry.zh} / ${entry.en}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'ReaderError'
    this.code = code
    this.detail = detail
    this.block = options?.block
  }

  get entry(): CodeEntry {
    return READER_CODES[this.code]
  }
}

import type { CodeEntry } from './codes/code-entry.ts'
import { READER_CODES, type ReaderCode } from './codes/reader-codes.ts'
import type { RedactedBytes } from './redacted-bytes.ts'

export { READER_CODES, type ReaderCode }

/** The only error this library throws. `detail` names a place or a code, never personal data. */
export class ReaderError extends Error {
  readonly code: ReaderCode
  readonly detail: string | undefined
  /** R140 only: the text block of the unknown card. */
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

export function hasCode(error: unknown, ...codes: readonly ReaderCode[]): error is ReaderError {
  return error instanceof ReaderError && codes.includes(error.code)
}

/** Any other error becomes R108. */
export function toReaderError(error: unknown, detail?: string): ReaderError {
  return error instanceof ReaderError ? error : new ReaderError('R108', detail, { cause: error })
}

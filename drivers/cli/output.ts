import { ReaderError } from '../error.ts'
import { UsageError, usageText } from './usage.ts'

/** Text of a card for a terminal: a line break or an escape on the chip must not forge a line of ours. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\uFFFD')
}

export const EXIT = { ok: 0, usage: 2, noReader: 3, noCard: 4, error: 5 } as const

/** Codes that mean that there is no reader, rather than one that fails. */
export const NO_READER: ReadonlySet<string> = new Set(['R101', 'R102'])
/** A file that was named on the command line and cannot be used. */
const WRONG_FILE = new Set(['R150', 'R152', 'R153', 'R155'])

/** Prints a coded error on stderr, in both languages with its remedy, and returns the exit code for it. */
export function reportError(error: unknown): number {
  if (error instanceof UsageError || isArgumentError(error)) {
    console.error(`${(error as Error).message}\n\n${usageText()}`)
    return EXIT.usage
  }
  if (error instanceof ReaderError) {
    const { remedyZh, remedyEn } = error.entry
    console.error(`${error.message}\n  → ${remedyZh}\n  → ${remedyEn}`)
    if (WRONG_FILE.has(error.code)) return EXIT.usage
    if (error.code === 'R130') return EXIT.noCard
    return NO_READER.has(error.code) ? EXIT.noReader : EXIT.error
  }
  throw error
}

/** A ReaderError as part of a JSON line. */
export function errorJson(error: ReaderError): Record<string, unknown> {
  const { kind, zh, en, remedyZh, remedyEn } = error.entry
  return { code: error.code, detail: error.detail, kind, zh, en, remedyZh, remedyEn }
}

/** node:util's parseArgs marks its complaints about the command line this way. */
function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

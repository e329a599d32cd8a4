import { ReaderError } from '../error.ts'
import { UsageError, usageText } from './usage.ts'

/** Unsafe or invisible on a terminal: control characters, direction marks, lone surrogates. */
const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** For a terminal: names each unsafe character, e.g. ⟨U+202E⟩. */
export function shownText(text: string): string {
  return text.replaceAll(NOT_SHOWN, character => `⟨U+${codePoint(character)}⟩`)
}

export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(NOT_SHOWN, character =>
    Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i)).toLowerCase()}`).join(''),
  )
}

function codePoint(character: string): string {
  return hex(character.codePointAt(0) ?? 0)
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

export const EXIT = { ok: 0, usage: 2, noReader: 3, noCard: 4, error: 5 } as const

export const NO_READER: ReadonlySet<string> = new Set(['R101', 'R102'])
const WRONG_FILE = new Set(['R150', 'R152', 'R153', 'R155'])

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

export function errorJson(error: ReaderError): Record<string, unknown> {
  const { kind, zh, en, remedyZh, remedyEn } = error.entry
  return { code: error.code, detail: error.detail, kind, zh, en, remedyZh, remedyEn }
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

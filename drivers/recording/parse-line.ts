import { READER_CODES, type ReaderCode, ReaderError } from '../error.ts'
import { FORMAT_VERSION, MAGIC, NO_SELECT, RECORDING_LIMITS, type RecordingHeader } from './format.ts'
import type { LineEvent } from './line-event.ts'

export type ParsedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'magic' }
  | { readonly kind: 'header'; readonly header: RecordingHeader }
  | { readonly kind: 'time'; readonly passedMs: number }
  | { readonly kind: 'event'; readonly event: LineEvent }

const NOTHING: ParsedLine = { kind: 'nothing' }
const OPENED = /^(?<name>.+?)(?: \((?<baud>\d{1,8}) baud\))?$/

/** Throws R153 with the line's number, never its content, which may be a card's. */
export function parseLine(text: string, number: number): ParsedLine {
  if (text.length > RECORDING_LIMITS.lineCharacters) throw mistake(number, 'too long')
  if (/[^\P{Cc}\t]|\uFFFD/u.test(text)) throw mistake(number, 'not text')
  const line = text.trim()
  if (line === '' || line.startsWith('#')) return NOTHING
  const space = line.search(/\s/)
  const mark = space === -1 ? line : line.slice(0, space)
  const rest = space === -1 ? '' : line.slice(space).trim()
  switch (mark) {
    case MAGIC:
      if (rest !== String(FORMAT_VERSION)) throw mistake(number, 'unknown version')
      return { kind: 'magic' }
    case 'line':
      return { kind: 'header', header: { line: rest } }
    case 'baud':
      if (!/^\d{1,8}$/.test(rest)) throw mistake(number, 'baud')
      return { kind: 'header', header: { baudRate: Number(rest) } }
    case '=>':
      return { kind: 'event', event: { kind: 'sent', bytes: hexBytes(rest, number) } }
    case '<=':
      return { kind: 'event', event: { kind: 'received', bytes: hexBytes(rest, number) } }
    case '@': {
      const passed = /^\+(\d{1,9})ms$/.exec(rest)?.[1]
      if (passed === undefined) throw mistake(number, 'time')
      return { kind: 'time', passedMs: Number(passed) }
    }
    case '!':
      return { kind: 'event', event: lineEvent(rest, number) }
    default:
      throw mistake(number, 'unknown mark')
  }
}

export function mistake(line: number, what: string): ReaderError {
  return new ReaderError('R153', `line ${line}: ${what}`)
}

function lineEvent(text: string, number: number): LineEvent {
  const [what = '', rest = ''] = text.split(/\s+(.*)/)
  switch (what) {
    case 'opened': {
      const noSelect = rest.endsWith(NO_SELECT)
      const { name = '', baud } = OPENED.exec(noSelect ? rest.slice(0, -NO_SELECT.length) : rest)?.groups ?? {}
      return {
        kind: 'opened',
        name,
        ...(baud === undefined ? {} : { baudRate: Number(baud) }),
        ...(noSelect ? { quirks: { skipSelect: true } } : {}),
      }
    }
    case 'failed':
      return { kind: 'failed', code: readerCode(rest, number) }
    case 'closed':
      return rest === '' ? { kind: 'closed' } : { kind: 'closed', code: readerCode(rest, number) }
    default:
      throw mistake(number, 'unknown event')
  }
}

function readerCode(text: string, number: number): ReaderCode {
  if (!Object.hasOwn(READER_CODES, text)) throw mistake(number, 'unknown code')
  return text as ReaderCode
}

function hexBytes(text: string, number: number): Uint8Array {
  const digits = text.replace(/\s/g, '')
  if (!/^[0-9a-f]*$/i.test(digits)) throw mistake(number, 'not hexadecimal')
  if (digits.length % 2 === 1) throw mistake(number, 'odd number of digits')
  if (digits === '') throw mistake(number, 'no bytes')
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

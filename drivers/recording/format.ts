import type { LineEvent, TimedEvent } from './line-event.ts'

/**
 * A recording is a text file that people can read, cut and send:
 *
 *     reader-recording 1                   first line: format and version
 *     line /dev/ttyUSB0                    what was recorded
 *     baud 115200                          if known
 *     # a comment
 *     @ +0ms                               ms since the event before; what follows happened then
 *     ! opened /dev/ttyUSB0 (115200 baud)  also: ! failed R103, ! closed, ! closed R106 (the line went away);
 *                                          ! opened /dev/hidraw0 (no select): the reader has no 20 02
 *     @ +4ms
 *     => AAAAAA9669 0003 11FF ED           host to reader; white space is ignored
 *     @ +7ms
 *     <= AAAAAA96690004                    reader to host
 *     <= 00009094                          same direction without @: the same bytes continued
 *
 * Without @ lines there are no pauses; without `! opened` the first bytes open the line.
 */
export const FORMAT_VERSION = 1
export const MAGIC = 'reader-recording'

export const RECORDING_LIMITS = {
  /** Ours have at most 67. */
  lineCharacters: 1000,
  /** At once. A socket delivers at most 65,536; the longest answer has 2321. */
  eventBytes: 65_536,
  /** More than a day of a reader asked five times a second. */
  fileBytes: 64 * 1024 * 1024,
} as const

export interface RecordingHeader {
  readonly line?: string
  readonly baudRate?: number
}

/** Follows the name of a line with `skipSelect`. */
export const NO_SELECT = ' (no select)'

const BYTES_PER_LINE = 32

export function headerText(header: RecordingHeader, comments: readonly string[] = []): string {
  const lines = [`${MAGIC} ${FORMAT_VERSION}`]
  if (header.line !== undefined) lines.push(`line ${oneLine(header.line)}`)
  if (header.baudRate !== undefined) lines.push(`baud ${header.baudRate}`)
  return text([...lines, ...comments.map(comment => `# ${oneLine(comment)}`), ''])
}

export class EventWriter {
  #lastMs: number | undefined

  text({ atMs, event, note }: TimedEvent): string {
    const at = Math.round(atMs)
    const passed = Math.max(0, at - (this.#lastMs ?? at))
    this.#lastMs = at
    return text([...(note === undefined ? [] : [`# ${oneLine(note)}`]), `@ +${passed}ms`, ...eventLines(event)])
  }
}

function eventLines(event: LineEvent): string[] {
  switch (event.kind) {
    case 'opened': {
      const baud = event.baudRate === undefined ? '' : ` (${event.baudRate} baud)`
      return [`! opened ${oneLine(event.name)}${baud}${event.quirks?.skipSelect ? NO_SELECT : ''}`]
    }
    case 'failed':
      return [`! failed ${event.code}`]
    case 'sent':
      return byteLines('=>', event.bytes)
    case 'received':
      return byteLines('<=', event.bytes)
    case 'closed':
      return [event.code === undefined ? '! closed' : `! closed ${event.code}`]
  }
}

function byteLines(mark: string, bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_PER_LINE) {
    const piece = Buffer.from(bytes.subarray(at, at + BYTES_PER_LINE))
    lines.push(`${mark} ${piece.toString('hex').toUpperCase()}`)
  }
  return lines
}

function oneLine(name: string): string {
  return name
    .slice(0, RECORDING_LIMITS.lineCharacters / 2)
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]/gu, '?')
}

function text(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}

import type { LineEvent, TimedEvent } from './line-event.ts'

/**
 * A recording is a text file that a person can read, cut and send:
 *
 *     reader-recording 1                   first line: format and version
 *     line /dev/ttyUSB0                    what was recorded, as it was named
 *     baud 115200                          only if it was given
 *     # a comment
 *     @ +0ms                               time since the event before, ms; what follows happened then
 *     ! opened /dev/ttyUSB0 (115200 baud)  also: ! failed R103, ! closed, ! closed R106 (the line went away);
 *                                          ! opened /dev/hidraw0 (no select): the reader knows no 20 02
 *     @ +4ms
 *     => AAAAAA9669 0003 11FF ED           host to reader; white space is ignored
 *     @ +7ms
 *     <= AAAAAA96690004                    reader to host
 *     <= 00009094                          the same way again and no @ between: more of the same bytes
 *
 * Without @ lines everything happens at once, and without `! opened` the first line of bytes opens the line: a fixture
 * can be as short as a request and its answer.
 */
export const FORMAT_VERSION = 1
export const MAGIC = 'reader-recording'

export const RECORDING_LIMITS = {
  /** Characters in one line. Ours have 67; what is much longer is no recording. */
  lineCharacters: 1000,
  /** Bytes that are sent or arrive at once. A socket hands over 65,536 at most; the longest answer has 2321. */
  eventBytes: 65_536,
  /** Bytes of a file, 64 MiB: a day and more of a reader that is looked at five times a second. */
  fileBytes: 64 * 1024 * 1024,
} as const

export interface RecordingHeader {
  /** What was recorded, as the command line named it. */
  readonly line?: string
  /** Bits a second, where one was given. */
  readonly baudRate?: number
}

/** Behind the name of a line whose reader is not to be asked to select a card (ChannelQuirks). */
export const NO_SELECT = ' (no select)'

/** Bytes in a line of hexadecimal text. */
const BYTES_PER_LINE = 32

export function headerText(header: RecordingHeader, comments: readonly string[] = []): string {
  const lines = [`${MAGIC} ${FORMAT_VERSION}`]
  if (header.line !== undefined) lines.push(`line ${oneLine(header.line)}`)
  if (header.baudRate !== undefined) lines.push(`baud ${header.baudRate}`)
  return text([...lines, ...comments.map(comment => `# ${oneLine(comment)}`), ''])
}

/** Writes events one after the other; the time between two is counted in whole milliseconds, without drift. */
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

/** A device's name must not end its line, nor make it too long. */
function oneLine(name: string): string {
  return name
    .slice(0, RECORDING_LIMITS.lineCharacters / 2)
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]/gu, '?')
}

function text(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}

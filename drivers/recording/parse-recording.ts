import type { ChannelQuirks } from '../channel/channel.ts'
import { ReaderError } from '../error.ts'
import { MAGIC, RECORDING_LIMITS, type RecordingHeader } from './format.ts'
import type { LineEvent } from './line-event.ts'
import { mistake, parseLine } from './parse-line.ts'
import type { OpenedLine, RecordedChunk, RecordedExchange, RecordedOpening, Recording } from './recording.ts'

/** Throws R153 with the first wrong line, or when there is no request. */
export function parseRecording(text: string): Recording {
  const parser = new RecordingParser()
  // Editors add byte-order marks and other line ends.
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries())
    parser.take(line, i + 1)
  return parser.finish()
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type Opening = Omit<Writable<OpenedLine>, 'unasked' | 'exchanges'> & {
  readonly unasked: RecordedChunk[]
  readonly exchanges: (RecordedExchange & { readonly answer: RecordedChunk[] })[]
}

class RecordingParser {
  readonly #openings: RecordedOpening[] = []
  #header: RecordingHeader | undefined
  #opening: Opening | undefined
  #lines = 0
  #nowMs = 0
  #sinceMs = 0
  #continues: 'sent' | 'received' | undefined

  take(text: string, number: number): void {
    this.#lines = number
    const line = parseLine(text, number)
    if (line.kind !== 'nothing' && (line.kind === 'magic') === (this.#header !== undefined)) {
      throw mistake(number, `one ${MAGIC} line, first`)
    }
    switch (line.kind) {
      case 'nothing':
        return
      case 'magic':
        this.#header = {}
        return
      case 'header':
        if (this.#openings.length > 0) throw mistake(number, 'header after the first event')
        this.#header = { ...this.#header, ...line.header }
        return
      case 'time':
        this.#nowMs += line.passedMs
        this.#continues = undefined
        return
      case 'event':
        this.#event(line.event, number)
        this.#continues = line.event.kind === 'sent' || line.event.kind === 'received' ? line.event.kind : undefined
    }
  }

  finish(): Recording {
    if (!this.#header) throw mistake(1, `one ${MAGIC} line, first`)
    const asked = this.#openings.some(opening => opening.kind === 'opened' && opening.exchanges.length > 0)
    if (!asked) throw new ReaderError('R153', `no exchange in ${this.#lines} lines`)
    return { ...this.#header, openings: this.#openings }
  }

  #event(event: LineEvent, line: number): void {
    switch (event.kind) {
      case 'opened':
      case 'failed':
        if (this.#opening) throw mistake(line, 'already open')
        if (event.kind === 'opened') this.#open(event.name, line, event.quirks)
        else this.#openings.push({ ...event, line })
        return
      case 'closed':
        if (!this.#opening) throw mistake(line, 'not open')
        if (event.code) this.#opening.lost = { code: event.code, afterMs: this.#nowMs - this.#sinceMs }
        this.#opening = undefined
        return
      case 'sent':
        this.#sent(event.bytes, line)
        return
      case 'received':
        this.#received(event.bytes, line)
    }
  }

  #sent(bytes: Uint8Array, line: number): void {
    const { exchanges } = this.#opened(line)
    const last = exchanges.at(-1)
    if (last && this.#continues === 'sent') {
      exchanges[exchanges.length - 1] = { ...last, request: joined(last.request, bytes, line) }
      return
    }
    exchanges.push({ line, request: bytes, answer: [] })
    this.#sinceMs = this.#nowMs
  }

  #received(bytes: Uint8Array, line: number): void {
    const opening = this.#opened(line)
    const chunks = opening.exchanges.at(-1)?.answer ?? opening.unasked
    const last = chunks.at(-1)
    if (last && this.#continues === 'received') {
      chunks[chunks.length - 1] = { ...last, bytes: joined(last.bytes, bytes, line) }
    } else {
      chunks.push({ bytes, afterMs: this.#nowMs - this.#sinceMs })
    }
  }

  /** The first bytes of a file open the line. */
  #opened(line: number): Opening {
    if (this.#opening) return this.#opening
    if (this.#openings.length > 0) throw mistake(line, 'not open')
    return this.#open(this.#header?.line ?? 'recording', line)
  }

  #open(name: string, line: number, quirks?: ChannelQuirks): Opening {
    const opening: Opening = { kind: 'opened', name, line, ...(quirks ? { quirks } : {}), unasked: [], exchanges: [] }
    this.#opening = opening
    this.#openings.push(opening)
    this.#sinceMs = this.#nowMs
    return opening
  }
}

function joined(a: Uint8Array, b: Uint8Array, line: number): Uint8Array {
  if (a.length + b.length > RECORDING_LIMITS.eventBytes) throw mistake(line, 'too many bytes at once')
  return new Uint8Array(Buffer.concat([a, b]))
}

import { ReadlineParser } from '@serialport/parser-readline'
import type { LineEnding, ScannerOptions } from './options.ts'

export interface LineListener {
  /** Without its ending; never empty. */
  onLine(bytes: Uint8Array): void
  onDropped(reason: 'tooLong' | 'unterminated', bytes: number): void
}

const CR = 0x0d
const LF = 0x0a

const DELIMITERS: Readonly<Record<LineEnding, readonly number[]>> = {
  // CR becomes LF on input; empty lines are dropped.
  auto: [LF],
  cr: [CR],
  lf: [LF],
  crlf: [CR, LF],
}

/**
 * Splits bytes into lines before decoding, which is safe: CR and LF are no part of longer characters in UTF-8 or
 * GB18030. Also limits the length, which @serialport/parser-readline does not.
 */
export class LineSplitter {
  readonly #options: ScannerOptions
  readonly #listener: LineListener
  readonly #delimiter: Buffer
  #parser: ReadlineParser
  #length = 0
  #lost = false
  #previous = 0

  constructor(options: ScannerOptions, listener: LineListener) {
    this.#options = options
    this.#listener = listener
    this.#delimiter = Buffer.from(DELIMITERS[options.ending])
    this.#parser = this.#newParser()
  }

  get pending(): boolean {
    return this.#length > 0
  }

  push(bytes: Uint8Array): void {
    const input = Buffer.from(this.#options.ending === 'auto' ? bytes.map(byte => (byte === CR ? LF : byte)) : bytes)
    let from = 0
    for (const [at, byte] of input.entries()) {
      if (this.#ends(byte)) {
        if (!this.#lost) this.#parser.write(input.subarray(from, at + 1))
        from = at + 1
        this.#length = 0
        this.#lost = false
      } else {
        this.#length++
        if (!this.#lost && this.#isTooLong(byte)) this.#lose('tooLong')
      }
      this.#previous = byte
    }
    if (!this.#lost && from < input.length) this.#parser.write(input.subarray(from))
  }

  silence(): void {
    if (this.#length > 0 && !this.#lost) {
      if (this.#options.unterminated === 'drop') this.#lose('unterminated')
      // A final CR is half of the ending.
      else this.#parser.write(this.#delimiter.subarray(this.#delimiter[0] === this.#previous ? 1 : 0))
    }
    this.#length = 0
    this.#lost = false
    this.#previous = 0
  }

  /** A CR after the longest line may be half of its ending. */
  #isTooLong(byte: number): boolean {
    const mayEnd = this.#delimiter.length > 1 && byte === CR
    return this.#length > this.#options.maxLineBytes + (mayEnd ? 1 : 0)
  }

  #ends(byte: number): boolean {
    if (byte !== this.#delimiter.at(-1)) return false
    return this.#delimiter.length === 1 || this.#previous === CR
  }

  #lose(reason: 'tooLong' | 'unterminated'): void {
    this.#lost = true
    this.#parser = this.#newParser()
    this.#listener.onDropped(reason, this.#length)
  }

  #newParser(): ReadlineParser {
    // latin1 keeps each byte; object mode keeps lines apart.
    const parser = new ReadlineParser({ delimiter: this.#delimiter, encoding: 'latin1', readableObjectMode: true })
    parser.on('data', (line: string) => {
      if (line !== '') this.#listener.onLine(Buffer.from(line, 'latin1'))
    })
    return parser
  }
}

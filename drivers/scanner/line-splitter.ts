import { ReadlineParser } from '@serialport/parser-readline'
import type { LineEnding, ScannerOptions } from './options.ts'

export interface LineListener {
  /** A line without its ending; never an empty one. */
  onLine(bytes: Uint8Array): void
  /** `bytes`: how many of the line had come by then. */
  onDropped(reason: 'tooLong' | 'unterminated', bytes: number): void
}

const CR = 0x0d
const LF = 0x0a

const DELIMITERS: Readonly<Record<LineEnding, readonly number[]>> = {
  // Every CR is made an LF on the way in; the empty line inside CR LF is no line.
  auto: [LF],
  cr: [CR],
  lf: [LF],
  crlf: [CR, LF],
}

/**
 * Bytes into lines, by @serialport/parser-readline. The bytes are split before they are decoded: neither CR nor LF can be
 * part of a longer character, in UTF-8 (its bytes are 80 and above) or in GB18030 (second bytes are 40 and above, or 30–39).
 *
 * The parser alone would keep a line that never ends; here its length is counted on the way in.
 */
export class LineSplitter {
  readonly #options: ScannerOptions
  readonly #listener: LineListener
  readonly #delimiter: Buffer
  #parser: ReadlineParser
  /** Bytes of the line that has begun. */
  #length = 0
  /** It was too long: what still comes of it is not kept. */
  #lost = false
  #previous = 0

  constructor(options: ScannerOptions, listener: LineListener) {
    this.#options = options
    this.#listener = listener
    this.#delimiter = Buffer.from(DELIMITERS[options.ending])
    this.#parser = this.#newParser()
  }

  /** True while a line has begun and not ended. */
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

  /** Nothing has come for a while: whatever has begun ends here. */
  silence(): void {
    if (this.#length > 0 && !this.#lost) {
      if (this.#options.unterminated === 'drop') this.#lose('unterminated')
      // A CR that came at its end is the first half of the ending.
      else this.#parser.write(this.#delimiter.subarray(this.#delimiter[0] === this.#previous ? 1 : 0))
    }
    this.#length = 0
    this.#lost = false
    this.#previous = 0
  }

  /** A CR behind the longest line may be the first half of its ending. */
  #isTooLong(byte: number): boolean {
    const mayEnd = this.#delimiter.length > 1 && byte === CR
    return this.#length > this.#options.maxLineBytes + (mayEnd ? 1 : 0)
  }

  #ends(byte: number): boolean {
    if (byte !== this.#delimiter.at(-1)) return false
    return this.#delimiter.length === 1 || this.#previous === CR
  }

  /** What the parser holds of a line is given up with it; whole lines that it has not handed out yet still come. */
  #lose(reason: 'tooLong' | 'unterminated'): void {
    this.#lost = true
    this.#parser = this.#newParser()
    this.#listener.onDropped(reason, this.#length)
  }

  #newParser(): ReadlineParser {
    // latin1 keeps every byte as one character; objects, so that two lines never come as one.
    const parser = new ReadlineParser({ delimiter: this.#delimiter, encoding: 'latin1', readableObjectMode: true })
    parser.on('data', (line: string) => {
      if (line !== '') this.#listener.onLine(Buffer.from(line, 'latin1'))
    })
    return parser
  }
}

/** What ends a line. `auto` takes CR, LF and CR LF alike; the others leave the remaining line breaks in the text. */
export type LineEnding = 'auto' | 'cr' | 'lf' | 'crlf'

/** `auto`: UTF-8 where the bytes are valid UTF-8, else GB18030. */
export type ScanEncoding = 'auto' | 'utf-8' | 'gb18030'

export interface ScannerOptions {
  /** Default `auto`. A scanner that reads codes of several lines needs the ending that it was set to. */
  readonly ending: LineEnding
  /**
   * Default `auto`. A Chinese text of a word or two in GB18030 can be valid UTF-8 by chance: where all codes of a hall are in
   * GB18030, say so.
   */
  readonly encoding: ScanEncoding
  /** What this scanner puts before each code; the first that fits is cut off. Default none. */
  readonly prefixes: readonly string[]
  /**
   * What becomes of an AIM symbology identifier in front, e.g. `]Q3` (ISO/IEC 15424: a bracket, a letter, one more).
   * Default `strip`: it is told beside the text.
   */
  readonly symbology: 'strip' | 'keep'
  /**
   * Longest line, bytes without its ending. Range 16–65,536. Default 4096: the largest QR code holds 2953. What is longer is
   * dropped and told, and takes no memory.
   */
  readonly maxLineBytes: number
  /**
   * Silence that ends a line without an ending, ms. Range 20–5000. Default 100: at 9600 baud a byte takes one, a USB
   * bridge holds them back for up to 16.
   */
  readonly gapMs: number
  /**
   * What becomes of such a line. Default `deliver`, for scanners that were set to send no ending. `drop` for those that
   * always send one: half a code is none.
   */
  readonly unterminated: 'deliver' | 'drop'
  /**
   * A code that comes again within this time of the last time it came is dropped, ms. Range 0 (never) to 10,000. Default
   * 500: some scanners send twice, and a code that is left lying before one is read again and again.
   */
  readonly repeatMs: number
  /**
   * Longest time to open a port, or to throw away what it still holds, ms. Range 100–60,000. Default 10,000: a driver that
   * hangs there hangs for ever, a Bluetooth port may take some seconds.
   */
  readonly openMs: number
  /** Longest time to close a port before it is left to itself, ms. Range 100–60,000. Default 3000: it takes milliseconds. */
  readonly closeMs: number
  /** First pause before a lost or missing scanner is tried again, ms; it doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two tries to open, ms. Range 100–60,000. Default 3000. */
  readonly reopenMaxMs: number
}

export const SCANNER_DEFAULTS: ScannerOptions = {
  ending: 'auto',
  encoding: 'auto',
  prefixes: [],
  symbology: 'strip',
  maxLineBytes: 4096,
  gapMs: 100,
  unterminated: 'deliver',
  repeatMs: 500,
  openMs: 10_000,
  closeMs: 3000,
  reopenMinMs: 300,
  reopenMaxMs: 3000,
}

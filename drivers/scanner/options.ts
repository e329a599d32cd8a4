/** `auto` takes CR, LF and CR LF; the others keep other breaks in the text. */
export type LineEnding = 'auto' | 'cr' | 'lf' | 'crlf'

/** `auto`: valid UTF-8, else GB18030. */
export type ScanEncoding = 'auto' | 'utf-8' | 'gb18030'

export interface ScannerOptions {
  /** Default `auto`. Codes of several lines need the scanner's setting. */
  readonly ending: LineEnding
  /** Default `auto`. Short GB18030 texts can be valid UTF-8 by chance: set it if all codes are GB18030. */
  readonly encoding: ScanEncoding
  /** Prefixes set in the scanner; the first match is removed. Default none. */
  readonly prefixes: readonly string[]
  /** AIM identifier in front, e.g. `]Q3` (ISO/IEC 15424). Default `strip`: it is reported beside the text. */
  readonly symbology: 'strip' | 'keep'
  /** Longest line, bytes. Range 16–65,536. Default 4096: a QR code holds 2953. Longer lines are dropped and reported. */
  readonly maxLineBytes: number
  /** Silence that ends a line, ms. Range 20–5000. Default 100: a byte takes 1 at 9600 baud, bridges hold it up to 16. */
  readonly gapMs: number
  /** Lines ended by silence. `deliver` (default): the scanner sends no ending. `drop`: it does, so this is half a code. */
  readonly unterminated: 'deliver' | 'drop'
  /** A code repeated within this time is dropped, ms. Range 0 (never) to 10,000. Default 500: scanners repeat codes left in view. */
  readonly repeatMs: number
  /** Longest time to open a port or drop its old data, ms. Range 100–60,000. Default 10,000: Bluetooth ports take seconds. */
  readonly openMs: number
  /** Longest time to close a port before it is abandoned, ms. Range 100–60,000. Default 3000. */
  readonly closeMs: number
  /** First pause before a lost scanner is tried again, ms; it doubles up to `reopenMaxMs`. Default 300. */
  readonly reopenMinMs: number
  /** Longest pause between two openings, ms. Range 100–60,000. Default 3000. */
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

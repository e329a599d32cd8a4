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
  /** Longest line, bytes; more is dropped and reported. Range 16–65,536. Default 4096: a QR code holds 2953. */
  readonly maxLineBytes: number
  /** Silence that ends a line, ms. Range 20–5000. Default 100: bridges hold bytes up to 16 ms. */
  readonly gapMs: number
  /** Lines ended by silence. `deliver` (default): for scanners without ending. `drop`: for others it is half a code. */
  readonly unterminated: 'deliver' | 'drop'
  /** Drops a code repeated within this time, ms. Range 0 (never) to 10,000. Default 500: scanners repeat codes. */
  readonly repeatMs: number
  /** Longest time to open a port or drop old data, ms. Range 100–60,000. Default 10,000: Bluetooth takes seconds. */
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

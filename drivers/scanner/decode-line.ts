import type { ScannerOptions } from './options.ts'
import { AIM_IDENTIFIER } from './receipt-code.ts'

export interface Scan {
  readonly text: string
  /** `utf-8` for ASCII. */
  readonly encoding: 'utf-8' | 'gb18030'
  /** AIM symbology identifier, e.g. `]Q3`, if sent. */
  readonly symbology: string | undefined
}

export type DecodedLine =
  | { readonly kind: 'scan'; readonly scan: Scan }
  | { readonly kind: 'empty' }
  /** Undecodable or with control characters: a wrong baud rate or another device. */
  | { readonly kind: 'noise' }

const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true }),
}

/** Not noise: frames (SOH, STX, ETX, EOT), separators (FS, GS, RS, US; ISO/IEC 15434), breaks and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches control characters.
const NOISE = /[\0\x05-\x08\x0e-\x1b\x7f-\x9f\ufffd]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches control characters.
const FRAMING = /[\x01-\x04\x1c-\x1f]/g
const BREAKS = /[\t\n\v\f\r]+/g

export function decodeLine(bytes: Uint8Array, options: ScannerOptions): DecodedLine {
  const decoded = decode(trimNul(bytes), options)
  if (!decoded || NOISE.test(decoded.text)) return { kind: 'noise' }
  const plain = decoded.text.replace(FRAMING, '').replace(BREAKS, ' ').trim()
  const bare = withoutPrefix(plain, options.prefixes)
  const symbology = options.symbology === 'strip' ? AIM_IDENTIFIER.exec(bare)?.[0] : undefined
  const text = bare.slice(symbology?.length ?? 0).trim()
  if (text === '') return { kind: 'empty' }
  return { kind: 'scan', scan: { text, encoding: decoded.encoding, symbology } }
}

function decode(bytes: Uint8Array, options: ScannerOptions): Pick<Scan, 'text' | 'encoding'> | undefined {
  const encodings = options.encoding === 'auto' ? (['utf-8', 'gb18030'] as const) : [options.encoding]
  for (const encoding of encodings) {
    try {
      return { text: decoders[encoding].decode(bytes), encoding }
    } catch {
      // Try the next encoding.
    }
  }
  return undefined
}

/** Some firmware sends the NUL of its own string. */
function trimNul(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length]
  while (from < to && bytes[from] === 0) from++
  while (to > from && bytes[to - 1] === 0) to--
  return bytes.subarray(from, to)
}

function withoutPrefix(text: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find(each => text.startsWith(each))
  return prefix === undefined ? text : text.slice(prefix.length)
}

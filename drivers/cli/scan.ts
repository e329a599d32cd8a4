import { parseArgs } from 'node:util'
import { dayInChina } from '../number/date.ts'
import type { KnownNumber } from '../number/identify-number.ts'
import { SCANNER_DEFAULTS } from '../scanner/options.ts'
import { Scanner, type ScannerEvent } from '../scanner/scanner.ts'
import { type TypedScan, typedScan } from '../scanner/typed-scan.ts'
import { oneOf, wholeNumber } from './arguments.ts'
import { channelFrom, DEVICE_OPTIONS } from './device-options.ts'
import { EXIT, errorJson, jsonLine, shownText } from './output.ts'

/** Default of most serial scanners. */
const DEFAULT_BAUD = 9600

/** `reader scan`: one line per code. Scanned texts appear only here. */
export async function scan(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...DEVICE_OPTIONS,
      json: { type: 'boolean', default: false },
      ending: { type: 'string', default: SCANNER_DEFAULTS.ending },
      encoding: { type: 'string', default: SCANNER_DEFAULTS.encoding },
      prefix: { type: 'string', multiple: true, default: [] },
      gap: { type: 'string', default: String(SCANNER_DEFAULTS.gapMs) },
      repeat: { type: 'string', default: String(SCANNER_DEFAULTS.repeatMs) },
      unterminated: { type: 'string', default: SCANNER_DEFAULTS.unterminated },
    },
  })
  const scanner = new Scanner(channelFrom(values, DEFAULT_BAUD), {
    ending: oneOf('--ending', values.ending, ['auto', 'cr', 'lf', 'crlf'] as const),
    encoding: oneOf('--encoding', values.encoding, ['auto', 'utf-8', 'gb18030'] as const),
    prefixes: values.prefix,
    gapMs: wholeNumber('--gap', values.gap, 20, 5000),
    repeatMs: wholeNumber('--repeat', values.repeat, 0, 10_000),
    unterminated: oneOf('--unterminated', values.unterminated, ['deliver', 'drop'] as const),
  })
  scanner.subscribe(event => console.log(values.json ? jsonLine(eventJson(event)) : eventText(event)))
  scanner.start()
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await scanner.stop()
  return EXIT.ok
}

function eventJson(event: ScannerEvent): Record<string, unknown> {
  const at = new Date().toISOString()
  switch (event.event) {
    case 'scan':
      return { event: event.event, at, ...event.scan, typed: typedJson(typed(event.scan.text)) }
    case 'scan-dropped':
      return { event: event.event, at, reason: event.reason, bytes: event.bytes }
    case 'scanner-ready':
      return { event: event.event, at, channel: event.channel }
    case 'scanner-unavailable':
    case 'scanner-lost':
      return { event: event.event, at, error: errorJson(event.error) }
  }
}

function eventText(event: ScannerEvent): string {
  switch (event.event) {
    case 'scan':
      return `${event.event}\t${typedText(typed(event.scan.text))}`
    case 'scan-dropped':
      return `${event.event}\t${event.reason}\t${event.bytes}`
    case 'scanner-ready':
      return `${event.event}\t${event.channel}`
    case 'scanner-unavailable':
    case 'scanner-lost':
      return `${event.event}\t${event.error.message}`
  }
}

function typed(text: string): TypedScan {
  return typedScan(text, dayInChina(new Date()))
}

/** The output keeps the field names of its first version. */
function typedJson(scan: TypedScan): Record<string, unknown> {
  switch (scan.kind) {
    case 'idNumber':
      return { kind: scan.kind, number: numberJson(scan.number) }
    case 'ambiguous':
      return { kind: scan.kind, readings: scan.meanings.map(numberJson) }
    default:
      return scan
  }
}

function numberJson(number: KnownNumber): Record<string, unknown> {
  return Object.fromEntries(Object.entries(number).map(([key, value]) => [key === 'parts' ? 'facts' : key, value]))
}

function typedText(scan: TypedScan): string {
  switch (scan.kind) {
    case 'receipt':
      return `${scan.kind}\t${scan.code}`
    case 'uscc':
      return [scan.kind, scan.code, shownText(scan.name ?? ''), scan.checkFails ? 'check fails' : '']
        .join('\t')
        .trimEnd()
    case 'idNumber':
      return `${scan.number.kind}\t${scan.number.normalised}`
    case 'ambiguous':
      return `${scan.kind}\t${scan.meanings.map(({ kind, normalised }) => `${kind} ${normalised}`).join('\t')}`
    case 'other':
      return `${scan.kind}\t${shownText(scan.text)}`
  }
}

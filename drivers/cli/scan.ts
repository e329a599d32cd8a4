import { parseArgs } from 'node:util'
import { dayInChina } from '../number/date.ts'
import { SCANNER_DEFAULTS } from '../scanner/options.ts'
import { Scanner, type ScannerEvent } from '../scanner/scanner.ts'
import { type TypedScan, typedScan } from '../scanner/typed-scan.ts'
import { EXIT, errorJson, jsonLine, shownText } from './output.ts'
import { channelFrom, oneOf, SOURCE_OPTIONS, wholeNumber } from './source.ts'

/** What most serial scanners are delivered with. */
const DEFAULT_BAUD = 9600

/**
 * `reader scan`: one line for every code that is scanned, until it is interrupted. With --json each line is an object. This
 * output is the only place where what was scanned appears.
 */
export async function scan(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...SOURCE_OPTIONS,
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
      return { event: event.event, at, ...event.scan, typed: typedScan(event.scan.text, dayInChina(new Date())) }
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
      return `${event.event}\t${typedText(typedScan(event.scan.text, dayInChina(new Date())))}`
    case 'scan-dropped':
      return `${event.event}\t${event.reason}\t${event.bytes}`
    case 'scanner-ready':
      return `${event.event}\t${event.channel}`
    case 'scanner-unavailable':
    case 'scanner-lost':
      return `${event.event}\t${event.error.message}`
  }
}

function typedText(typed: TypedScan): string {
  switch (typed.kind) {
    case 'receipt':
      return `${typed.kind}\t${typed.code}`
    case 'uscc':
      return [typed.kind, typed.code, shownText(typed.name ?? ''), typed.checkFails ? 'check fails' : '']
        .join('\t')
        .trimEnd()
    case 'idNumber':
      return `${typed.number.kind}\t${typed.number.normalised}`
    case 'ambiguous':
      return `${typed.kind}\t${typed.readings.map(({ kind, normalised }) => `${kind} ${normalised}`).join('\t')}`
    case 'other':
      return `${typed.kind}\t${shownText(typed.text)}`
  }
}

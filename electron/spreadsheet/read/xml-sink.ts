import { SaxesParser } from 'saxes'
import type { Meter } from './bounds.ts'

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

export interface Sink<Result> {
  write(piece: string): void
  end(): Result
}

/** Workbooks have about ten levels. */
const DEEPEST = 100

/** Throws for malformed XML, a DOCTYPE (forbidden in OOXML), or beyond the bounds. */
export function xmlSink<Result>(handlers: XmlHandlers, meter: Meter, result: () => Result): Sink<Result> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let silent = 0
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE')
  })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    depth++
    if (depth > DEEPEST) throw new Error(`more than ${DEEPEST} elements inside one another`)
    handlers.open?.(local(name), withoutPrefixes(attributes))
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    depth--
    handlers.close?.(local(name))
  })
  const text = (piece: string) => {
    silent = 0
    handlers.text?.(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  return {
    write: piece => {
      silent += piece.length
      parser.write(piece)
      meter.check('unbroken', silent)
    },
    end: () => {
      parser.close()
      return result()
    },
  }
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named: Record<string, string> = {}
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value !== undefined) named[local(key)] = value
  }
  return named
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function xmlBoolean(text: string | undefined): boolean | undefined {
  switch (text?.trim().toLowerCase()) {
    case '1':
    case 'true':
      return true
    case '0':
    case 'false':
      return false
    default:
      return undefined
  }
}

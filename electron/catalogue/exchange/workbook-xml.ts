import { Parser } from 'saxen'

/** An element as it opens: its name without prefix, its attributes decoded. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Numbered characters beyond U+FFFF, which the parser’s own decoding cuts in half. */
const NUMBERED = /&#(?:x([0-9a-f]+)|(\d+));/gi

/** Reads XML from beginning to end. Throws when it is not well formed. */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new Parser()
  parser.on('error', error => {
    throw error
  })
  parser.on('openTag', (name, attributes, decode) => {
    if (!reader.open) return
    const given = attributes()
    const decoded: Record<string, string> = {}
    if (typeof given === 'object') {
      for (const key of Object.keys(given)) decoded[local(key)] = decode(withRareCharacters(given[key] ?? ''))
    }
    reader.open(local(name), decoded)
  })
  parser.on('closeTag', name => reader.close?.(local(name)))
  parser.on('text', (text, decode) => reader.text?.(decode(withRareCharacters(text))))
  parser.on('cdata', text => reader.text?.(text))
  parser.parse(xml)
}

function withRareCharacters(text: string): string {
  if (!text.includes('&#')) return text
  return text.replace(NUMBERED, (written, hex: string | undefined, decimal: string | undefined) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (point <= 0xffff) return written
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  })
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

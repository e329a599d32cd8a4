import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { JsonBounds } from './bounds.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** The bound that a text exceeds, found before parsing: 20 MB of JSON can become a gigabyte of objects. */
export function jsonBeyond(text: string, bounds: JsonBounds): Bilingual | undefined {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfText(text, at)
      if (end - at - 1 > bounds.text) return beyond('单项文字', 'characters of one text', bounds.text)
      at = end
    } else if (code === COMMA || code === COLON) {
      if (++values > bounds.values) return beyond('数据项', 'values', bounds.values)
    } else if (OPENING.has(code)) {
      if (++depth > bounds.depth) return beyond('嵌套层数', 'levels', bounds.depth)
    } else if (CLOSING.has(code)) depth--
  }
  return undefined
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return text.length
}

function beyond(zh: string, en: string, most: number): Bilingual {
  const limit = most.toLocaleString('en')
  return bilingual(`${zh} > ${limit}`, `${en} > ${limit}`)
}

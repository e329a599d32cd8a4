import { narrow } from '../number/number-text.ts'

/** Chinese punctuation by the key that types it. */
const KEYS: Readonly<Record<string, string>> = {
  '。': '.',
  '、': '/',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '「': '{',
  '」': '}',
  '『': '{',
  '』': '}',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '￥': '$',
  '¥': '$',
  '·': '`',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
}

const DOUBLED: Readonly<Record<string, string>> = { '——': '_', '……': '^' }

const TYPED = new RegExp(`[${Object.keys(KEYS).join('')}]`, 'g')

const INVISIBLE = /\p{Cf}/gu

/** Undoes a Chinese input method: `RQ1：` becomes `RQ1:`, full-width becomes ASCII. Chinese text stays. */
export function plainText(text: string): string {
  return narrow(withoutMarks(text))
    .replace(/——|……/g, pair => DOUBLED[pair] ?? pair)
    .replace(TYPED, character => KEYS[character] ?? character)
    .replace(/\s/g, ' ')
    .trim()
}

export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Also without blanks and apostrophes, which an input method inserts; codes have neither. */
export function compactText(text: string): string {
  return plainText(text).replace(/[\s']/g, '')
}

import { narrow } from '../number/number-text.ts'

/** What the keys of a keyboard give while a Chinese input method is on: its punctuation, and the key it came from. */
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

/** One key gives two of them. */
const DOUBLED: Readonly<Record<string, string>> = { '——': '_', '……': '^' }

const TYPED = new RegExp(`[${Object.keys(KEYS).join('')}]`, 'g')

/** Marks without width: joiners, direction marks, the byte order mark. */
const INVISIBLE = /\p{Cf}/gu

/**
 * What was typed, as the keys say it: a scanner that types through a Chinese input method sends `RQ1：` for `RQ1:`, `。` for a
 * full stop, full-width letters and digits. Everything that no key gives, Chinese text for one, stays.
 */
export function plainText(text: string): string {
  return narrow(withoutMarks(text))
    .replace(/——|……/g, pair => DOUBLED[pair] ?? pair)
    .replace(TYPED, character => KEYS[character] ?? character)
    .replace(/\s/g, ' ')
    .trim()
}

/** The text without marks that nobody sees. */
export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** As plainText, without the blanks and apostrophes with which an input method parts syllables; for codes, which have neither. */
export function compactText(text: string): string {
  return plainText(text).replace(/[\s']/g, '')
}

import type { Bilingual } from '../../base/bilingual.ts'
import { isLatin, standardCharacters, withOnePoint } from './name-characters.ts'

/** Separators that may be left out. */
const PARTING = /[\s·,，、'’‘`\p{Pd}]/gu

/** Canonical spelling, for comparing only. */
function essence(name: string): string[] {
  return [...withOnePoint(standardCharacters(name)).replace(PARTING, '').toUpperCase()]
}

/**
 * Whether two names are one: however points and blanks are written, in old or new code points, in full width or not, in upper
 * or lower case. Names of which nothing is left are one only when they are alike to the letter.
 */
export function isSameName(a: string, b: string): boolean {
  const [left, right] = [essence(a), essence(b)]
  return a === b || (left.length > 0 && left.join('') === right.join(''))
}

/**
 * Where two names differ, by the places of their characters and without naming one: the text may be shown beside a masked name.
 * Undefined when they are the same.
 */
export function nameDifference(a: string, b: string): Bilingual | undefined {
  if (isSameName(a, b)) return undefined
  const [left, right] = [essence(a), essence(b)]
  if (left.length === 0 && right.length === 0) return { zh: '没有可比较的字', en: 'nothing in them to compare' }
  if (left.length !== right.length) {
    return {
      zh: `字数不同：${left.length} 字与 ${right.length} 字`,
      en: `${left.length} characters against ${right.length}`,
    }
  }
  const places = left.flatMap((character, at) => (character === right[at] ? [] : [at + 1]))
  return { zh: `第 ${places.join('、')} 字不同`, en: `another character in place ${places.join(', ')}` }
}

/** Other likely spellings in a register, the likeliest first. */
export function otherSpellings(name: string): readonly string[] {
  const standard = standardCharacters(name)
  if (isLatin(standard)) return spellings(name, [standard.toUpperCase()])
  const pointed = withOnePoint(standard)
  const words = pointed.split(' ')
  // A blank beside a single character pads a short name.
  const parted = words.length > 1 && words.every(word => [...word].length > 1)
  return spellings(name, [...(parted ? [words.join('·')] : []), words.join('')])
}

function spellings(name: string, others: readonly string[]): readonly string[] {
  return [...new Set(others)].filter(other => other !== name && isSameName(other, name))
}

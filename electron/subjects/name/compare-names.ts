import type { Bilingual } from '../../base/bilingual.ts'
import { isLatin, standardCharacters, withOnePoint } from './name-characters.ts'

/** May be left out. */
const PARTING = /[\s·,，、'’‘`\p{Pd}]/gu

/** For comparing only. */
function essence(name: string): string[] {
  return [...withOnePoint(standardCharacters(name)).replace(PARTING, '').toUpperCase()]
}

/** Ignores separators, width, case and old code points. Names with nothing left must be identical. */
export function isSameName(a: string, b: string): boolean {
  const [left, right] = [essence(a), essence(b)]
  return a === b || (left.length > 0 && left.join('') === right.join(''))
}

/** By position, without naming a character, so that masked names stay masked. Undefined if equal. */
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

/** Likeliest first. */
export function otherSpellings(name: string): readonly string[] {
  const standard = standardCharacters(name)
  if (isLatin(standard)) return spellings(name, [standard.toUpperCase()])
  const pointed = withOnePoint(standard)
  const words = pointed.split(' ')
  // A blank beside a single character only pads a short name.
  const parted = words.length > 1 && words.every(word => [...word].length > 1)
  return spellings(name, [...(parted ? [words.join('·')] : []), words.join('')])
}

function spellings(name: string, others: readonly string[]): readonly string[] {
  return [...new Set(others)].filter(other => other !== name && isSameName(other, name))
}

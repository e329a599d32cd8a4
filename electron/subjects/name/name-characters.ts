import { narrow } from '../../../drivers/number/number-text.ts'
import { standardOf } from './private-use.ts'

/** Control and zero-width characters, direction marks, variation selectors. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu

/** Includes the empty braille cell. */
const BLANK = /[\s\u2800]+/gu

/** The point in 阿卜杜·热合曼 and its look-alikes. */
const POINT = /[·•・･‧∙⋅●.。｡᛫⸱⸳ꞏㆍᐧ]/gu

const RING = /[○◯]/gu

const LATIN = /^\P{L}*\p{Script=Latin}/u

/** Replaces private-use code points of GBK, full-width letters and compatibility ideographs; one space for each blank. */
export function standardCharacters(name: string): string {
  const known = [...name.replace(BLANK, ' ').replace(UNSEEN, '')].map(character => standardOf(character) ?? character)
  return narrow(known.join('')).normalize('NFKC').replace(RING, '〇').trim()
}

export function isLatin(name: string): boolean {
  return LATIN.test(name)
}

export function isPoint(character: string): boolean {
  return character.search(POINT) === 0
}

export function withOnePoint(name: string): string {
  return name.replace(POINT, '·').replace(/ ?· ?/g, '·')
}

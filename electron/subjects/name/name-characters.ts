import { narrow } from '../../../drivers/number/number-text.ts'
import { standardOf } from './private-use.ts'

/** Invisible: control and zero-width characters, marks of direction, variation selectors. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu

/** Blanks, with the empty braille cell. */
const BLANK = /[\s\u2800]+/gu

/**
 * The point of names as 阿卜杜·热合曼, and what is typed for it: GB 18030 and input methods have several, people use what looks
 * like it.
 */
const POINT = /[·•・･‧∙⋅●.。｡᛫⸱⸳ꞏㆍᐧ]/gu

const RING = /[○◯]/gu

const LATIN = /^\P{L}*\p{Script=Latin}/u

/**
 * The characters of a name as Unicode has them now: private-use code points of GBK, full-width letters and compatibility
 * ideographs replaced, blanks of every width as one space, nothing unseen. Points, and upper and lower case, stay.
 */
export function standardCharacters(name: string): string {
  const known = [...name.replace(BLANK, ' ').replace(UNSEEN, '')].map(character => standardOf(character) ?? character)
  return narrow(known.join('')).normalize('NFKC').replace(RING, '〇').trim()
}

/** Latin names: words parted by blanks, case without meaning. */
export function isLatin(name: string): boolean {
  return LATIN.test(name)
}

export function isPoint(character: string): boolean {
  return character.search(POINT) === 0
}

/** Every point as · (U+00B7). */
export function withOnePoint(name: string): string {
  return name.replace(POINT, '·').replace(/ ?· ?/g, '·')
}

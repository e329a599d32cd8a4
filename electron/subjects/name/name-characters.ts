import { narrow } from '../../../drivers/number/number-text.ts'
import { standardOf } from './private-use.ts'

/** What nobody sees: control characters, marks without width or direction, variation selectors; blanks are not among them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu

/** The braille cell without dots is a blank that is none in Unicode's eyes. */
const BLANK = /[\s\u2800]+/gu

/**
 * The point of names as 阿卜杜·热合曼, and what is typed for it: GB 18030 and input methods have several, people use what looks
 * like it.
 */
const POINT = /[·•・･‧∙⋅●.。｡᛫⸱⸳ꞏㆍᐧ]/gu

/** Rings that are typed for 〇. */
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

/** A name in letters: its words are parted by blanks, and their case says nothing. */
export function isLatin(name: string): boolean {
  return LATIN.test(name)
}

/** Whether a character stands for the point of a name. */
export function isPoint(character: string): boolean {
  return character.search(POINT) === 0
}

/** Every point as · (U+00B7), without blanks beside it. */
export function withOnePoint(name: string): string {
  return name.replace(POINT, '·').replace(/ ?· ?/g, '·')
}

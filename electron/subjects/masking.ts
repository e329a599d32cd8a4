import { isOrganisationsAlone } from '../../drivers/number/identify-number.ts'
import { narrow, normaliseNumber } from '../../drivers/number/number-text.ts'
import type { PartyPerson } from '../cases/intake/events.ts'
import type { PartyFacts } from '../cases/model/state.ts'
import { ERASED_PERSON } from '../cases/personal.ts'

/** How persons appear in lists, on screens and in exports unless somebody with a purpose unmasks them. */

const MASK = '*'

/** 张* for two characters, 李*敏 for more; a Latin name keeps its first letter. What is no character of a name does not count. */
export function maskName(name: string): string {
  const characters = charactersOf(name)
  const [first = '', ...rest] = characters
  const last = rest.at(-1)
  if (last === undefined) return MASK
  if (/\p{Script=Latin}/u.test(first)) return `${first}***`
  return rest.length === 1 ? `${first}${MASK}` : `${first}${MASK}${last}`
}

/** Nobody is left to be masked. */
function isErased({ name, number }: PartyPerson): boolean {
  return name === ERASED_PERSON.name && number === ERASED_PERSON.number
}

/**
 * A party's name as screens and lists show it: an organisation's is public, a person's is masked. The number decides which it
 * is: earlier releases took a person's number for an organisation's code.
 */
export function shownName({ subjectKind, person }: Pick<PartyFacts, 'subjectKind' | 'person'>): string {
  const isPublic = isErased(person) || (subjectKind === 'organisation' && isOrganisationsAlone(person.number))
  return isPublic ? person.name : maskName(person.name)
}

/** From this length on the first six and the last four leave enough unsaid. */
const LONG_NUMBER = 15
/** Below it nothing is shown. */
const SHORT_NUMBER = 11

/** First six and last four, as the guidance for ID numbers in lists has it: 440604********0018; less of shorter ones. */
export function maskNumber(number: string): string {
  const characters = graphemes(normaliseNumber(number).replaceAll(MASK, ''))
  const { length } = characters
  if (length < SHORT_NUMBER) return MASK.repeat(length)
  const [head, tail] = length < LONG_NUMBER ? [2, 2] : [6, 4]
  return [...characters.slice(0, head), MASK.repeat(length - head - tail), ...characters.slice(-tail)].join('')
}

/** Digits of a mobile number, and of the shortest landline. */
const MOBILE = 11
const LANDLINE = 7

/** 138****3210; of a landline the area code and the last four: 0757-****1234. Of what is no such number nothing is shown. */
export function maskPhone(phone: string): string {
  const [area = '', number] = narrow(phone)
    .replace(/[^\d-]/g, '')
    .split('-')
  if (number === undefined) {
    return area.length < MOBILE ? MASK.repeat(area.length) : `${area.slice(0, 3)}****${area.slice(-4)}`
  }
  return number.length < LANDLINE ? '****-****' : `${area}-****${number.slice(-4)}`
}

/** Blanks, points, hyphens, marks without a letter and whatever nobody sees hide nothing behind a mask. */
const CHARACTER = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{P}\u2800]/u

/** Most names need no segmenter. */
const PLAIN = /^[\u4e00-\u9fff]*$/

function charactersOf(name: string): readonly string[] {
  if (PLAIN.test(name)) return [...name]
  // An accent by itself is a blank with a mark.
  return graphemes(name).filter(cluster => CHARACTER.test(cluster.normalize('NFKC')))
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What people take for one character, marks and surrogates included. */
function graphemes(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment)
}
